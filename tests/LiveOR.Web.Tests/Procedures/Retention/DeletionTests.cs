using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Archive.Retention;
using LiveOR.Client;
using LiveOR.Client.Archive;
using LiveOR.Procedures;
using LiveOR.Support;
using LiveOR.Web.Procedures.Retention;
using LiveOR.Web.Tests.Procedures.Review;
using LiveOR.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Procedures.Retention;

/// <summary>Each in a house of its own, to which it alone adds and from which it takes.</summary>
public sealed class DeletionTests : IAsyncDisposable
{
    private const string Word = "quetzalcoatlus";
    private const string Seen = "archaeopteryx";

    private readonly ReviewDesk desk = RetentionHouse.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task What_is_confirmed_is_found_nowhere_afterwards_and_a_report_proves_it()
    {
        var (id, slug) = await NarratedAsync();
        await desk.Visitor.GetAsync($"/archive/{slug}", Cancel);
        Assert.True(OnDisk.Holds(desk.DataFolder, Word), "The words could not be found while they were there.");
        Assert.Contains(slug, await desk.TextAsync($"/archive?q={Word}"), StringComparison.Ordinal);
        var reviewer = desk.Rita();
        var due = await reviewer.DueAsync(id);
        Assert.Equal((RetentionStage.Due, 0), (due.Stage, due.Holds.Count));

        using var answer = await reviewer.ConfirmAsync(id, due.DueOn);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var address in (string[])[$"/archive/{slug}", $"/live/{slug}", $"/archive/{slug}/export.md", $"/archive/{slug}/export.json", "/archive", "/"])
        {
            Assert.DoesNotContain(Word, await desk.TextAsync(address), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(slug, await desk.TextAsync($"/archive?q={Word}"), StringComparison.Ordinal);
        Assert.All((string[])[Word, Seen], word => Assert.False(OnDisk.Holds(desk.DataFolder, word), word));
        await OnDisk.AssertSoundAsync(desk.DataFolder, id);
        await AssertProvedAsync(reviewer, id);
    }

    [Fact]
    public async Task Nothing_is_deleted_before_its_day_or_by_who_read_another_day_or_by_a_key()
    {
        var early = await desk.PublishedAsync([$"The {Word} is in."], daysAgo: 300);
        var due = await desk.PublishedAsync([$"Another {Word} is in."]);
        var key = await desk.LastingAsync(Role.Reviewer);
        var reviewer = desk.Rita();
        var (announced, now) = (await reviewer.DueAsync(early.Id), await reviewer.DueAsync(due.Id));
        Assert.Equal((RetentionStage.Announced, RetentionStage.Due), (announced.Stage, now.Stage));

        var problem = await (await reviewer.ConfirmAsync(early.Id, announced.DueOn)).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Contains("before its day", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await (await reviewer.ConfirmAsync(due.Id, now.DueOn.AddDays(1))).ProblemAsync(HttpStatusCode.Conflict);
        await (await reviewer.ConfirmAsync(due.Id, null)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(HttpStatusCode.Forbidden, (await key.ConfirmAsync(due.Id, now.DueOn)).StatusCode);

        Assert.Contains(Word, await desk.TextAsync($"/archive/{early.Slug}"), StringComparison.Ordinal);
        Assert.Contains(Word, await desk.TextAsync($"/archive/{due.Slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_legal_hold_blocks_a_deletion_until_it_ends_and_the_list_says_so()
    {
        var created = await desk.PublishedAsync([$"The {Word} is in."]);
        var reviewer = desk.Rita();
        (await reviewer.PostAsJsonAsync($"/api/procedures/{created.Id}/legal-hold", new ReasonRequest("a claim is expected"), Cancel)).EnsureSuccessStatusCode();
        var line = await reviewer.DueAsync(created.Id);
        Assert.Equal((RetentionStage.Held, "A legal hold is on: a claim is expected"), (line.Stage, Assert.Single(line.Holds)));

        var problem = await (await reviewer.ConfirmAsync(created.Id, line.DueOn)).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Contains("a claim is expected", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(Word, await desk.TextAsync($"/archive/{created.Slug}"), StringComparison.Ordinal);
        (await reviewer.PostAsJsonAsync($"/api/procedures/{created.Id}/legal-hold/end", new ReasonRequest("the claim is settled"), Cancel)).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.OK, (await reviewer.ConfirmAsync(created.Id, line.DueOn)).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_confirm_at_once_one_does_and_there_is_one_report()
    {
        var created = await desk.PublishedAsync([$"The {Word} is in."]);
        var reviewer = desk.Rita();
        var other = desk.Other;
        var due = (await reviewer.DueAsync(created.Id)).DueOn;

        var both = await Task.WhenAll(reviewer.ConfirmAsync(created.Id, due), other.ConfirmAsync(created.Id, due));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], both.Select(each => each.StatusCode).Order());
        var audit = await reviewer.GetFromJsonAsync($"/api/audit?procedure={created.Id}", StaffJson.Default.AuditSheet, Cancel);
        Assert.Single(audit!.Lines, line => line.Action == AuditAction.DeletedArchive);
        Assert.Single(audit.Lines, line => line.Action == AuditAction.ProvedDeletion);
    }

    [Fact]
    public async Task A_deletion_that_was_cut_short_after_its_commit_is_finished_by_the_server_itself()
    {
        var created = await desk.PublishedAsync([$"The {Word} is in."]);
        var reviewer = desk.Rita();
        var id = new ProcedureId(created.Id);
        var due = (await reviewer.DueAsync(created.Id)).DueOn;

        // What the server does up to the commit; then it is as if it had been killed: nobody has looked again, and there is no report.
        await desk.Services.GetRequiredService<RetentionDesk>().ConfirmAsync(id, due, "Rita Reed", Cancel);
        Assert.Null(Assert.Single((await reviewer.RetentionAsync()).Deletions).Digest);
        await (await reviewer.GetAsync($"/api/retention/deletions/{created.Id}", Cancel)).ProblemAsync(HttpStatusCode.Conflict);
        await using var restarted = await ServerProcess.StartAsync(
            Server.Application, Copied(), 0, "--LiveOR:Retention:ArchiveYears", "1");
        using var staff = await restarted.SignInAsync();
        await FinishedAsync(restarted.DataFolder);

        await AssertProvedAsync(staff, created.Id);
    }

    [Fact]
    public async Task A_report_and_the_row_it_stands_in_cannot_be_changed_afterwards()
    {
        var created = await desk.PublishedAsync([$"The {Word} is in."]);
        var reviewer = desk.Rita();
        await reviewer.ConfirmAsync(created.Id, (await reviewer.DueAsync(created.Id)).DueOn);
        await using var db = OnDisk.Open(desk.DataFolder);

        await Assert.ThrowsAnyAsync<Exception>(() => db.Deletions.ExecuteUpdateAsync(each => each.SetProperty(row => row.Report, "{}"), Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Deletions.ExecuteDeleteAsync(Cancel));

        Assert.StartsWith("0 remain.", (await reviewer.CheckAsync(created.Id)).Verdict, StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"Deletions_are_never_changed\"", Cancel);
        await db.Deletions.ExecuteUpdateAsync(each => each.SetProperty(row => row.Report, row => row.Report + " "), Cancel);
        Assert.False((await reviewer.CheckAsync(created.Id)).ReportHolds);
    }

    [Fact]
    public async Task A_deletion_is_put_off_to_a_later_day_with_a_reason()
    {
        var created = await desk.PublishedAsync([$"The {Word} is in."]);
        var reviewer = desk.Rita();
        var due = (await reviewer.DueAsync(created.Id)).DueOn;
        var until = due.AddDays(40);

        await (await reviewer.PostponeAsync(created.Id, due, "teaching goes on")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await reviewer.PostponeAsync(created.Id, until, "")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await reviewer.PostponeAsync(created.Id, until, "Dr. Margaret Hollis asked for it")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.PostponeAsync(created.Id, until, "teaching goes on")).StatusCode);

        var line = await reviewer.DueAsync(created.Id);
        Assert.Equal((until, RetentionStage.Announced, "teaching goes on"), (line.DueOn, line.Stage, line.KeepReason));
        await (await reviewer.ConfirmAsync(created.Id, due)).ProblemAsync(HttpStatusCode.Conflict);
        await (await reviewer.ConfirmAsync(created.Id, until)).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Contains(Word, await desk.TextAsync($"/archive/{created.Slug}"), StringComparison.Ordinal);
    }

    private async Task<(Guid Id, string Slug)> NarratedAsync()
    {
        var created = await desk.LiveAsync(new { consent = RetentionHouse.ConsentWithPhotos });
        var photo = await desk.ApprovedPhotoAsync(created.Id, $"An {Seen} on the duct.");
        await desk.Narrator.SayAsync(created.Id, Guid.CreateVersion7(), new { text = $"The {Word} clip is on.", photos = new[] { photo } });
        await desk.Narrator.SayAsync(created.Id, $"A second {Word} follows.");
        await desk.Narrator.SheetWhenAsync(created.Id, sheet => sheet.Texts().Count == 2);
        await desk.EndAsync(created.Id, 366);
        Assert.Equal(HttpStatusCode.OK, (await desk.PublishAsync(created.Id)).StatusCode);
        return (created.Id, created.Slug);
    }

    /// <summary>The data folder as a killed server leaves it: whatever stands in the log was never written back.</summary>
    private string Copied()
    {
        var copy = Directory.CreateTempSubdirectory("liveor-killed-").FullName;
        foreach (var file in Directory.EnumerateFiles(desk.DataFolder, "liveor.db*").Concat(Directory.EnumerateFiles(Path.Combine(desk.DataFolder, "keys"))))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(desk.DataFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var into = File.Create(to);
            from.CopyTo(into);
        }

        return copy;
    }

    private static async Task FinishedAsync(string folder)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            await using var db = OnDisk.Open(folder);
            if (await db.Deletions.AnyAsync(each => each.Report != null, Cancel))
            {
                return;
            }

            Assert.False(limit.IsCancellationRequested, "The server did not finish the deletion.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }
    }

    private static async Task AssertProvedAsync(HttpClient reviewer, Guid id)
    {
        var bytes = await reviewer.GetByteArrayAsync($"/api/retention/deletions/{id}", Cancel);
        var report = JsonSerializer.Deserialize(bytes, StaffJson.Default.DeletionReport)!;
        Assert.True(report.Complete);
        Assert.Equal("Rita Reed", report.ConfirmedBy);
        Assert.True(report.Deleted.Single(each => each.Kind == "updates").Count > 0);
        Assert.All(report.Remaining, each => Assert.Equal(0, each.Count));
        Assert.NotEmpty(report.Entries);
        Assert.Contains(report.Kept, each => each.StartsWith("The audit record", StringComparison.Ordinal));
        Assert.DoesNotContain(Word, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);

        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var audit = await reviewer.GetFromJsonAsync($"/api/audit?procedure={id}", StaffJson.Default.AuditSheet, Cancel);
        Assert.Equal(digest, Assert.Single(audit!.Lines, line => line.Action == AuditAction.ProvedDeletion).Detail["report"]);
        Assert.Null((await reviewer.GetFromJsonAsync("/api/audit/verify", StaffJson.Default.AuditCheck, Cancel))!.FirstBroken);
        var check = await reviewer.CheckAsync(id);
        Assert.True(check is { ReportHolds: true, AuditHolds: true });
        Assert.StartsWith("0 remain.", check.Verdict, StringComparison.Ordinal);
        var page = await reviewer.GetStringAsync($"/api/retention/deletions/{id}/report.md", Cancel);
        Assert.Contains("**Complete.** 0 remain", page, StringComparison.Ordinal);
        Assert.Contains(digest, page, StringComparison.Ordinal);
    }
}
