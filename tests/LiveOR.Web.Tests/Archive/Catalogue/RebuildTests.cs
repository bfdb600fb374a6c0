using LiveOR.Procedures;
using LiveOR.Web.Archive.Catalogue;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Audience;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Archive.Catalogue;

public sealed class RebuildTests : IAsyncLifetime
{
    private readonly SeededHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("""DELETE FROM "Volumes";""")]
    [InlineData("""DELETE FROM "ArchiveWords"; UPDATE "Volumes" SET "Edition" = 'of another program';""")]
    [InlineData("""UPDATE "Volumes" SET "Upto" = 1;""")]
    public async Task What_is_missing_or_stale_is_put_in_again_after_a_start(string damage)
    {
        await host.ArchiveAsync("first", "First", "The aardvark is seen.");
        await host.ArchiveAsync("second", "Second", "The aardvark is seen again.");
        await host.SeekAsync("aardvark");
        await ExecuteAsync(damage);

        await host.RestartAsync();

        var page = await host.UntilAsync("/archive?q=aardvark", page => page.Contains("2 places in 2 procedures", StringComparison.Ordinal));
        Assert.Contains("/archive/first#u2", page, StringComparison.Ordinal);
        var list = await host.UntilAsync("/archive", page => page.Contains("2 procedures", StringComparison.Ordinal));
        Assert.True(
            list.IndexOf("/archive/second", StringComparison.Ordinal) < list.IndexOf("/archive/first", StringComparison.Ordinal),
            "The latest does not come first.");
    }

    [Fact]
    public async Task Words_that_another_edition_let_out_are_not_shown_before_they_were_read_again()
    {
        await host.ArchiveAsync("of-old", "Of old", "The pangolin is seen.");
        await host.SeekAsync("pangolin");

        await ExecuteAsync("""UPDATE "Volumes" SET "Edition" = 'of another program';""");

        Assert.Contains("Nothing found", await host.SeekAsync("pangolin"), StringComparison.Ordinal);
        Assert.Contains("/archive/of-old", await host.Http.GetStringAsync("/archive", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Putting_it_in_again_changes_nothing()
    {
        var procedure = await host.ArchiveAsync("again", "Again", "The bonobo is seen.");
        await host.SeekAsync("bonobo");
        var before = await CountAsync();
        var feed = await host.Services.GetRequiredService<FeedReading>().ReadAsync(procedure.Id, Cancel);

        Assert.True(await host.Services.GetRequiredService<Binder>().BindAsync(feed!, Cancel));
        Assert.True(await host.Services.GetRequiredService<Binder>().BindAsync(feed!, Cancel));

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_feed_that_was_read_before_a_retraction_does_not_bring_the_words_back()
    {
        var procedure = await host.ArchiveAsync("too-late", "Too late", "The numbat is seen.");
        var feed = await host.Services.GetRequiredService<FeedReading>().ReadAsync(procedure.Id, Cancel);
        await host.RetractAsync(procedure, 2);

        Assert.False(await host.Services.GetRequiredService<Binder>().BindAsync(feed!, Cancel));

        Assert.Contains("Nothing found", await host.SeekAsync("numbat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_procedure_that_changes_leaves_the_catalogue_at_once()
    {
        var procedure = await host.ArchiveAsync("no-longer-public", "No longer public", "The tapir is seen.");
        Assert.Contains("no-longer-public", await host.SeekAsync("tapir"), StringComparison.Ordinal);

        await host.Services.GetRequiredService<Journals>().WriteAsync(procedure.Id, session =>
        {
            session.Change(session.Procedure with { Access = Access.Unlisted });
            return Task.FromResult(session);
        }, Cancel);

        Assert.Contains("Nothing found", await host.SeekAsync("tapir"), StringComparison.Ordinal);
        Assert.Empty(await host.Services.GetRequiredService<Unbound>().MissingAsync(Cancel));
    }

    [Fact]
    public async Task What_changed_without_an_entry_in_the_journal_is_found_as_it_is_now()
    {
        var procedure = await host.ArchiveAsync("renamed", "Old title", "The wombat is seen.");

        await host.Services.GetRequiredService<Journals>().WriteAsync(procedure.Id, session =>
        {
            session.Change(session.Procedure with { Title = "New title" });
            return Task.FromResult(session);
        }, Cancel);

        var page = await host.SeekAsync("wombat");
        Assert.Contains("New title", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Old title", page, StringComparison.Ordinal);
    }

    private async Task<(int Volumes, int Words)> CountAsync()
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(Cancel);
        return (await db.Volumes.CountAsync(Cancel),
            await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "ArchiveWords" """).SingleAsync(Cancel));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync(sql, Cancel);
    }
}
