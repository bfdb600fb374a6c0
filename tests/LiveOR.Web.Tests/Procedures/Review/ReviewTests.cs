using System.Net;
using System.Net.Http.Json;
using LiveOR.Archive;
using LiveOR.Client;
using LiveOR.Client.Archive;
using LiveOR.Web.Tests.Photos;

namespace LiveOR.Web.Tests.Procedures.Review;

public sealed class ReviewTests(ReviewDesk desk) : IClassFixture<ReviewDesk>
{
    private static readonly string[] Checks = [.. LiveOR.Updates.PhotoCheck.AllIds];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_over_is_listed_and_rehearsals_are_not()
    {
        var over = await desk.OverAsync(["The camera is in."]);
        var rehearsal = await desk.Narrator.PrepareAsync();
        await desk.Narrator.MoveAsync(rehearsal.Id, "conclude");

        var lines = await desk.Reviewer.GetFromJsonAsync("/api/reviews", StaffJson.Default.IReadOnlyListReviewLine, Cancel);

        Assert.Contains(lines!, line => line.Id == over.Id);
        Assert.DoesNotContain(lines!, line => line.Id == rehearsal.Id);
    }

    [Fact]
    public async Task Original_and_correction_stand_side_by_side_and_what_was_taken_back_has_no_words()
    {
        var created = await desk.LiveAsync();
        var first = await desk.Narrator.SayAsync(created.Id, "The camera is in.");
        var second = await desk.Narrator.SayAsync(created.Id, "The bag is out.");
        await desk.Narrator.SheetWhenAsync(created.Id, sheet => sheet.Texts().Count == 2);
        await desk.Narrator.PostAsJsonAsync($"/api/procedures/{created.Id}/updates/{first}/amend", new { text = "The camera went in twice." }, Cancel);
        await desk.Narrator.DeleteAsync($"/api/procedures/{created.Id}/updates/{second}", Cancel);
        await desk.Narrator.MoveAsync(created.Id, "conclude");

        var sheet = await desk.ReviewAsync(created.Id);

        var corrected = Assert.Single(sheet.Entries, entry => entry.Number == 2);
        Assert.Equal("The camera is in.", corrected.Text);
        Assert.Equal(("The camera went in twice.", "Ann Aster"), (corrected.Corrections[0].Text, corrected.Corrections[0].Author));
        Assert.Contains(corrected.History, line => line is { Action: "wrote", By: "Ann Aster" });
        Assert.Contains(corrected.History, line => line.Action == "released");
        var gone = Assert.Single(sheet.Entries, entry => entry.Number == 3);
        Assert.Equal((true, "", "Ann Aster"), (gone.Retracted, gone.Text, gone.RetractedBy));
    }

    [Fact]
    public async Task The_present_guard_reads_everything_again_and_an_open_finding_keeps_it_from_the_archive()
    {
        var (created, number) = await ReleasedBeforeTheGuardKnewAsync();

        var problem = await (await desk.PublishAsync(created)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains($"entry {number}", problem.GetProperty("missing")[0].GetString(), StringComparison.Ordinal);

        var finding = Assert.Single((await desk.ReviewAsync(created)).Entries, entry => entry.Number == number).Findings.First(each => each.IsOpen);
        Assert.Equal(HttpStatusCode.OK, (await AcceptAsync(created, number, finding, "the name of an instrument")).StatusCode);
        var settled = Assert.Single((await desk.ReviewAsync(created)).Entries, entry => entry.Number == number);
        Assert.Contains(settled.Findings, each => each.Settled == "Dora Dale let it stand: the name of an instrument");
        Assert.Contains(settled.History, line => line is { Action: "acceptedFinding", By: "Dora Dale" });
        await (await AcceptAsync(created, number, finding, "the name of an instrument", desk.Other)).ProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_reason_that_says_the_words_again_or_none_is_not_taken()
    {
        var (created, number) = await ReleasedBeforeTheGuardKnewAsync();
        var finding = Assert.Single((await desk.ReviewAsync(created)).Entries, entry => entry.Number == number).Findings.First(each => each.IsOpen);

        await (await AcceptAsync(created, number, finding, "")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await AcceptAsync(created, number, finding, "Dr. Margaret Hollis agreed")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await AcceptAsync(created, number, finding with { Finding = finding.Finding with { Start = 1 } }, "an eponym"))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Taking_it_back_settles_it_and_it_is_on_no_page()
    {
        var (created, number) = await ReleasedBeforeTheGuardKnewAsync();
        var entry = Assert.Single((await desk.ReviewAsync(created)).Entries, each => each.Number == number);

        using var answer = await desk.Reviewer.DeleteAsync($"/api/procedures/{created}/updates/{entry.DraftId}", Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty((await desk.ReviewAsync(created)).Missing);
        Assert.Equal(HttpStatusCode.OK, (await desk.PublishAsync(created)).StatusCode);
    }

    [Fact]
    public async Task A_reviewer_corrects_what_is_over_and_a_narrator_does_not()
    {
        var created = await desk.OverAsync(["The camera is in."]);
        var draft = (await desk.ReviewAsync(created.Id)).Entries.Single(entry => entry.Number == 2).DraftId;

        await (await AmendAsync(desk.Narrator, created.Id, draft)).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal(HttpStatusCode.OK, (await AmendAsync(desk.Reviewer, created.Id, draft)).StatusCode);
        (await desk.PublishAsync(created.Id)).EnsureSuccessStatusCode();
        await (await AmendAsync(desk.Reviewer, created.Id, draft)).ProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Beside_a_picture_stands_what_was_agreed_to_and_without_it_nothing_is_published()
    {
        var id = await desk.Narrator.PrepareRealAsync("text", "photos", "archive");
        await desk.Narrator.GoLiveAloneAsync(id);
        var photo = await desk.Narrator.AddPhotoAsync(id);
        using var approved = await desk.Moderator.PostAsJsonAsync(
            $"/api/photos/{photo.Id}/approve", new { checks = Checks }, Cancel);
        Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        using var said = await desk.Narrator.SayAsync(id, Guid.CreateVersion7(), new { type = "photo", text = "The port.", photos = new[] { $"{photo.Id}" } });
        Assert.Equal(HttpStatusCode.Accepted, said.StatusCode);
        await desk.Narrator.SheetWhenAsync(id, sheet => sheet.Texts().Count == 1);
        var waiting = await desk.Narrator.AddPhotoAsync(id);
        await desk.Narrator.MoveAsync(id, "conclude");

        var sheet = await desk.ReviewAsync(id);

        var shown = Assert.Single(Assert.Single(sheet.Entries, entry => entry.Number == 2).Photos);
        Assert.Equal((photo.Id, "Mo Maple"), (shown.Id, shown.DecidedBy));
        Assert.True(sheet.Consent!.Covers("photos"));
        Assert.Contains(sheet.Missing, gap => gap.Contains("nobody has decided", StringComparison.Ordinal));
        (await desk.Moderator.PostAsync($"/api/photos/{waiting.Id}/refuse", null, Cancel)).EnsureSuccessStatusCode();
        Assert.Empty((await desk.ReviewAsync(id)).Missing);
        Assert.Equal(HttpStatusCode.OK, (await desk.PublishAsync(id)).StatusCode);
    }

    [Fact]
    public async Task Without_consent_to_an_archive_it_is_refused_by_name()
    {
        var id = await desk.Narrator.PrepareRealAsync("text");
        await desk.Narrator.GoLiveAloneAsync(id);
        await desk.Narrator.MoveAsync(id, "conclude");

        var problem = await (await desk.PublishAsync(id)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("“archive”", problem.GetProperty("missing")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_still_held_keeps_it_from_the_archive_until_it_is_dropped()
    {
        var created = await desk.LiveAsync();
        var held = Guid.CreateVersion7();
        await desk.Narrator.SayAsync(created.Id, held, new { text = "Thanks to Dr. Margaret Hollis for the camera.", askModerator = true });
        await desk.Narrator.MoveAsync(created.Id, "conclude");

        Assert.Contains("Held drafts: 1", Assert.Single((await desk.ReviewAsync(created.Id)).Missing), StringComparison.Ordinal);
        await (await desk.PublishAsync(created.Id)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await desk.Reviewer.DeleteAsync($"/api/procedures/{created.Id}/updates/{held}", Cancel);

        Assert.Equal(HttpStatusCode.OK, (await desk.PublishAsync(created.Id)).StatusCode);
    }

    [Fact]
    public async Task Of_two_reviewers_at_once_one_publishes_and_who_read_something_else_publishes_nothing()
    {
        var created = await desk.OverAsync(["The camera is in.", "The bag is out."]);
        var read = await desk.ReviewAsync(created.Id);
        await desk.Other.DeleteAsync($"/api/procedures/{created.Id}/updates/{read.Entries[1].DraftId}", Cancel);

        await (await desk.PublishAsync(created.Id, new { version = read.Version })).ProblemAsync(HttpStatusCode.Conflict);
        var answers = await Task.WhenAll(desk.PublishAsync(created.Id), desk.PublishAsync(created.Id, null, desk.Other));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Of_two_reviewers_who_change_the_terms_at_once_one_is_told_to_read_again()
    {
        var created = await desk.OverAsync(["The camera is in."]);
        (await desk.PublishAsync(created.Id)).EnsureSuccessStatusCode();
        var version = (await desk.ReviewAsync(created.Id)).Version;

        using var first = await desk.Reviewer.PutAsJsonAsync($"/api/procedures/{created.Id}/terms", new { deidentified = true, version }, Cancel);
        using var second = await desk.Other.PutAsJsonAsync($"/api/procedures/{created.Id}/terms", new { deidentified = false, version }, Cancel);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.True((await desk.ReviewAsync(created.Id)).Terms.Deidentified);
    }

    private async Task<(Guid Id, long Number)> ReleasedBeforeTheGuardKnewAsync()
    {
        var created = await desk.OverAsync(["The camera is in.", "The placeholder is here."]);
        await Rewritten.Async(desk, created.Id, 3, "Thanks to Dr. Margaret Hollis for the camera.");
        return (created.Id, 3);
    }

    private Task<HttpResponseMessage> AcceptAsync(Guid id, long number, ReviewFinding finding, string reason, HttpClient? by = null) =>
        (by ?? desk.Reviewer).PostAsJsonAsync(
            $"/api/procedures/{id}/review/{number}/accept",
            new AcceptFindingRequest(finding.Part, finding.Finding.Rule, finding.Finding.Start, finding.Finding.Length, reason), Cancel);

    private static Task<HttpResponseMessage> AmendAsync(HttpClient by, Guid id, Guid? draft) =>
        by.PostAsJsonAsync($"/api/procedures/{id}/updates/{draft}/amend", new { text = "The camera went in twice." }, Cancel);
}
