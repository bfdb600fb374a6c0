using System.Net;
using System.Net.Http.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;
using LiveOR.Web.Tests.Accounts;
using LiveOR.Web.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Tests.Playbooks;

public sealed class EditionTests(Server server) : IAsyncDisposable
{
    private const string Shipped = "phaco-cataract";

    private readonly HttpClient bea = Colleague.Of(
        server.DataFolder, server.Visitor.BaseAddress!, "Bea Birch", Role.Narrator);

    private readonly string id = Editing.NewId();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpClient Staff => server.Staff;

    public ValueTask DisposeAsync()
    {
        bea.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_new_playbook_is_on_the_shelf_at_once_as_edition_1()
    {
        var saved = await Staff.SaveAsync(id, Editing.Text(), note: "The first words");

        Assert.Equal((1, "First account", "The first words"), (saved.Edition.Number, saved.Edition.SavedBy, saved.Edition.Note));
        Assert.Equal("Carpal tunnel release", (await FindAsync()).Title);
        Assert.Contains(
            (await Staff.GetFromJsonAsync("/api/playbooks", StaffJson.Default.IReadOnlyListPlaybookCard, Cancel))!, card => card.Id == id);
        Assert.Equal([saved.Edition], await Staff.EditionsAsync(id));
        Assert.Equal(Editing.Text(), await Staff.FileAsync(id));
    }

    [Fact]
    public async Task What_shipped_is_edition_0_and_can_be_brought_back()
    {
        var shipped = await Staff.FileAsync(Shipped);
        Assert.Equal(new EditionCard(0, null, null, null), Assert.Single(await Staff.EditionsAsync(Shipped)));

        var changed = shipped.Replace("title: Cataract", "title: Clouded lens", StringComparison.Ordinal);
        await Staff.SaveAsync(Shipped, changed + "\n", 0);
        await bea.SaveAsync(Shipped, await bea.FileAsync(Shipped, "?edition=0"), 1, "Back to what shipped");

        Assert.Equal([2, 1, 0], (await Staff.EditionsAsync(Shipped)).Select(each => each.Number));
        Assert.Equal(shipped, await Staff.FileAsync(Shipped));
        Assert.Equal(changed + "\n", await Staff.FileAsync(Shipped, "?edition=1"));
    }

    [Fact]
    public async Task A_procedure_keeps_the_edition_it_was_prepared_with()
    {
        await Staff.SaveAsync(id, Editing.Text("The nerve is freed."));
        var before = await PrepareAsync();

        await Staff.SaveAsync(id, Editing.Text("The nerve is set free.", "1.0.1"), 1);
        var after = await PrepareAsync();

        Assert.Equal("The nerve is freed.", (await Staff.SheetAsync(before)).Deck.FindStep("free-nerve")!.Text);
        Assert.Equal("The nerve is set free.", (await Staff.SheetAsync(after)).Deck.FindStep("free-nerve")!.Text);
    }

    [Fact]
    public async Task The_second_of_two_is_told_who_was_first_and_nothing_is_lost()
    {
        await Staff.SaveAsync(id, Editing.Text());
        await bea.SaveAsync(id, Editing.Text("The nerve is seen.", "1.0.1"), 1);

        using var second = await Staff.TryToSaveAsync(id, Editing.Text("The nerve is shown.", "1.0.1"), 1);

        var problem = await second.ProblemAsync(HttpStatusCode.Conflict);
        Assert.StartsWith("Bea Birch saved edition 2 on ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("Bea Birch", problem.GetProperty("edition").GetProperty("savedBy").GetString());
        Assert.Equal(Editing.Text("The nerve is seen.", "1.0.1"), await Staff.FileAsync(id));
        Assert.Equal(3, (await Staff.SaveAsync(id, Editing.Text("The nerve is shown.", "1.0.2"), 2)).Edition.Number);
        Assert.Equal(Editing.Text("The nerve is seen.", "1.0.1"), await Staff.FileAsync(id, "?edition=2"));
    }

    [Fact]
    public async Task Of_many_at_the_same_moment_one_is_first()
    {
        await Staff.SaveAsync(id, Editing.Text());

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(
            async at => (await (at % 2 == 0 ? bea : Staff).TryToSaveAsync(id, Editing.Text($"The nerve is freed {at} times.", "1.0.1"), 1)).StatusCode));

        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer == HttpStatusCode.Conflict));
        Assert.Equal([2, 1], (await Staff.EditionsAsync(id)).Select(each => each.Number));
    }

    [Fact]
    public async Task A_request_that_is_sent_again_does_nothing_twice()
    {
        await Staff.SaveAsync(id, Editing.Text());

        Assert.Equal(1, (await Staff.SaveAsync(id, Editing.Text())).Edition.Number);
        Assert.Equal(1, (await Staff.SaveAsync(id, Editing.Text().Replace("\n", "\r\n", StringComparison.Ordinal), 1)).Edition.Number);
        Assert.Single(await Staff.EditionsAsync(id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(7)]
    public async Task What_was_written_under_no_edition_of_it_is_a_conflict(int? basedOn)
    {
        await Staff.SaveAsync(id, Editing.Text());

        using var answer = await Staff.TryToSaveAsync(id, Editing.Text("Other words.", "1.0.1"), basedOn);

        await answer.ProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_based_on_an_edition_of_nothing_is_a_conflict()
    {
        using var answer = await Staff.TryToSaveAsync(id, Editing.Text(), 3);

        Assert.Contains("leave basedOn out", (await answer.ProblemAsync(HttpStatusCode.Conflict)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Other_words_clear_the_review_on_the_shelf_and_in_the_file()
    {
        const string Review = "reviewedBy: A hand surgeon\nreviewedOn: 2026-03-31";
        await Staff.SaveAsync(id, Editing.Text(review: Review));
        Assert.Equal("A hand surgeon", (await FindAsync()).ReviewedBy);

        var saved = await Staff.SaveAsync(id, Editing.Text("Other words.", "1.0.1", Review), 1);

        Assert.Contains("taken out", Assert.Single(saved.Problems).What.Replace("takes it out", "taken out", StringComparison.Ordinal));
        Assert.DoesNotContain("hand surgeon", saved.Markdown, StringComparison.Ordinal);
        Assert.Equal(saved.Markdown, await Staff.FileAsync(id));
        Assert.Null((await FindAsync()).ReviewedBy);
        Assert.Equal(3, (await Staff.SaveAsync(id, Editing.Text("Other words.", "1.0.1", Review), 2)).Edition.Number);
        Assert.Equal("A hand surgeon", (await FindAsync()).ReviewedBy);
    }

    [Fact]
    public async Task Each_edition_stands_in_the_audit_record_and_can_be_neither_changed_nor_deleted()
    {
        await bea.SaveAsync(id, Editing.Text());

        await using var db = OnDisk.Open(server.DataFolder);
        var line = Assert.Single(db.Audit.Where(each => each.Action == AuditAction.ChangedPlaybook && each.Target == id));
        Assert.Equal(("Bea Birch", """{"edition":"1"}"""), (line.By, line.Detail));
        await Assert.ThrowsAsync<SqliteException>(() => db.PlaybookEditions.Where(each => each.PlaybookId == id).ExecuteDeleteAsync(Cancel));
        await Assert.ThrowsAsync<SqliteException>(() => db.PlaybookEditions.Where(each => each.PlaybookId == id)
            .ExecuteUpdateAsync(change => change.SetProperty(each => each.Markdown, "other"), Cancel));
    }

    private async Task<Guid> PrepareAsync()
    {
        using var answer = await Staff.PostAsJsonAsync("/api/procedures", new { playbook = id, rehearsal = true }, Cancel);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!.Id;
    }

    private async Task<Playbook> FindAsync() =>
        (await Staff.GetFromJsonAsync($"/api/playbooks/{id}", StaffJson.Default.Playbook, Cancel))!;
}
