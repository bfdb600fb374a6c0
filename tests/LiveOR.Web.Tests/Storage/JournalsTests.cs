using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Audience;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Tests.Storage;

public sealed class JournalsTests : IAsyncLifetime
{
    private readonly string folder = Store.NewFolder();
    private Store? one;
    private Store? other;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Store One => one!;

    private Store Other => other!;

    public async ValueTask InitializeAsync()
    {
        one = await Store.OpenAsync(folder);
        other = await Store.OpenAsync(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_servers_that_write_at_once_never_give_the_same_number()
    {
        var procedure = await One.LiveAsync();

        await Task.WhenAll(
            Task.Run(() => SayManyAsync(One, procedure.Id, "one"), Cancel),
            Task.Run(() => SayManyAsync(Other, procedure.Id, "other"), Cancel));

        var journal = await OnDisk.JournalAsync(folder, procedure.Id.Value);
        Assert.Equal(Enumerable.Range(1, 61), journal.Select(each => (int)each.Number));
        Assert.Null(JournalChain.FirstBroken(journal));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_neither_the_entry_nor_what_belongs_to_it()
    {
        var procedure = await One.LiveAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => One.Journals.WriteAsync(procedure.Id, session =>
        {
            var entry = session.Append(JournalKind.Update, Narrated.Update("Never there."), Narrated.Incision);
            session.Db.Deliveries.AddRange(Delivery(procedure.Id, entry.Number), Delivery(procedure.Id, entry.Number));
            return Task.FromResult(entry);
        }, Cancel));

        await using var db = await One.DatabaseAsync();
        Assert.Empty(db.Deliveries);
        Assert.Equal(1, await db.Journal.CountAsync(Cancel));
        Assert.Equal(2, (await One.SayAsync(procedure.Id, "The next number has no gap.")).Number);
    }

    [Fact]
    public async Task A_write_that_is_called_off_leaves_nothing_and_blocks_nobody()
    {
        var procedure = await One.LiveAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => One.Journals.WriteAsync<JournalEntry>(procedure.Id, session =>
        {
            session.Append(JournalKind.Update, Narrated.Update("Never there."), Narrated.Incision);
            throw new InvalidOperationException("Called off.");
        }, Cancel));

        Assert.Equal(2, (await Other.SayAsync(procedure.Id, "The other server goes on.")).Number);
    }

    [Fact]
    public async Task Commits_are_on_the_disk_and_what_is_erased_is_overwritten()
    {
        await using var db = await One.DatabaseAsync();
        await db.Database.OpenConnectionAsync(Cancel);

        Assert.Equal(("wal", "2", "1"), (
            await OnDisk.PragmaAsync(db, "journal_mode"),
            await OnDisk.PragmaAsync(db, "synchronous"),
            await OnDisk.PragmaAsync(db, "secure_delete")));
    }

    [Fact]
    public async Task A_reader_never_brings_back_a_consent_that_was_replaced()
    {
        var procedure = await One.LiveAsync();
        for (var round = 1; round <= 20; round++)
        {
            var title = $"Round {round}";
            await Task.WhenAll(
                Task.Run(() => One.Journals.ReadAsync(procedure.Id, Cancel), Cancel),
                Task.Run(() => RenameAsync(procedure.Id, title), Cancel),
                Task.Run(() => One.Journals.ReadAsync(procedure.Id, Cancel), Cancel));

            Assert.Equal(title, (await One.Journals.ReadAsync(procedure.Id, Cancel))!.Procedure.Title);
        }
    }

    [Fact]
    public async Task A_thousand_entries_are_caught_up_with_a_hundred_at_a_time()
    {
        var procedure = await One.LiveAsync();
        await One.Journals.WriteAsync(procedure.Id, session => Task.FromResult(Enumerable.Range(1, 999)
            .Select(each => session.Append(JournalKind.Update, Narrated.Update($"Sentence {each}."), Narrated.Incision)).ToList()), Cancel);

        var numbers = new List<long>();
        var view = (await Other.Feeds.FindAsync(procedure.Slug, Cancel))!;
        while (view.After(numbers.LastOrDefault()) is { Entries: [_, ..] page })
        {
            Assert.Equal(100, page.Count);
            numbers.AddRange(page.Select(each => each.Number));
        }

        Assert.Equal(Enumerable.Range(1, 1000), numbers.Select(each => (int)each));
    }

    private static async Task SayManyAsync(Store store, ProcedureId id, string who)
    {
        for (var each = 0; each < 30; each++)
        {
            await store.SayAsync(id, $"Sentence {each} of {who}.");
        }
    }

    private async Task RenameAsync(ProcedureId id, string title) => await One.Journals.WriteAsync(id, session =>
    {
        session.Change(session.Procedure with { Title = title });
        return Task.FromResult(session);
    }, Cancel);

    private static Delivery Delivery(ProcedureId id, long number) => Mirrors.Some.Delivery(id, number, "1/ Never there.");
}
