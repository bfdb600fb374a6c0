using System.Net;
using System.Net.Http.Json;
using System.Text;
using LiveOR.Client;
using LiveOR.Client.Archive;
using LiveOR.Web.Tests.Photos;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Procedures.Review;

public sealed class LegalHoldTests(ReviewDesk desk) : IClassFixture<ReviewDesk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_taken_back_under_a_hold_is_on_no_page_and_kept_sealed_until_the_hold_ends()
    {
        const string words = "The wombat clip is on.";
        var created = await desk.OverAsync([words]);
        await HoldAsync(created.Id);
        var draft = (await desk.ReviewAsync(created.Id)).Entries.Single(entry => entry.Number == 2).DraftId;

        (await desk.Reviewer.DeleteAsync($"/api/procedures/{created.Id}/updates/{draft}", Cancel)).EnsureSuccessStatusCode();

        Assert.DoesNotContain("wombat", await desk.TextAsync($"/live/{created.Slug}"), StringComparison.Ordinal);
        Assert.DoesNotContain("wombat", await desk.TextAsync($"/live/{created.Slug}/feed.atom"), StringComparison.Ordinal);
        Assert.False(OnDisk.Holds(desk.DataFolder, "wombat"), "The words stand in the database unsealed.");
        var item = Assert.Single(await SealedAsync(created.Id));
        Assert.Equal(("entry", "2", words), (item.Kind, item.Name, item.Text));

        await EndAsync(created.Id);
        Assert.Empty(await SealedAsync(created.Id));
        Assert.Null((await desk.ReviewAsync(created.Id)).Terms.LegalHold);
    }

    [Fact]
    public async Task A_withdrawal_removes_everything_from_the_public_and_seals_words_pictures_and_drafts()
    {
        var id = await desk.Narrator.PrepareRealAsync("text", "photos", "archive");
        await desk.Narrator.GoLiveAloneAsync(id);
        var photo = await desk.Narrator.AddPhotoAsync(id, altText: "The wombat clip on the duct.");
        await desk.Narrator.SayAsync(id, "The echidna port is in.");
        await desk.Narrator.SheetWhenAsync(id, sheet => sheet.Texts().Count == 1);
        await desk.Narrator.SayAsync(id, Guid.CreateVersion7(), new { text = "Thanks to Dr. Quokka Hollis for the camera.", askModerator = true });
        await HoldAsync(id);

        await desk.Reviewer.MoveAsync(id, "withdraw");

        Assert.All((string[])["wombat", "echidna", "Quokka"], word => Assert.False(OnDisk.Holds(desk.DataFolder, word), word));
        var kept = await SealedAsync(id);
        Assert.Contains(kept, item => item is { Kind: "entry", Text: "The echidna port is in." });
        Assert.Contains(kept, item => item is { Kind: "photo", Text: "The wombat clip on the duct.", Photo.Length: > 100 } && item.Name == $"{photo.Id}");
        Assert.Contains(kept, item => item is { Kind: "draft" } && item.Text.Contains("Quokka", StringComparison.Ordinal));
        Assert.Contains(
            (await desk.Reviewer.GetFromJsonAsync($"/api/audit?procedure={id}", StaffJson.Default.AuditSheet, Cancel))!.Lines,
            line => line is { Action: "saw", Target: "what the legal hold keeps" });
    }

    [Fact]
    public async Task What_is_painted_black_under_a_hold_is_seen_by_nobody_and_kept_sealed_as_it_was_until_the_hold_ends()
    {
        var id = await desk.Narrator.PrepareRealAsync("text", "photos", "archive");
        await desk.Narrator.GoLiveAloneAsync(id);
        var photo = await desk.Narrator.AddPhotoAsync(id, altText: "The clip on the duct.");
        var before = await desk.Narrator.ImageAsync(photo.Id);
        await HoldAsync(id);

        using var covered = await desk.Narrator.PostAsJsonAsync(
            $"/api/photos/{photo.Id}/cover", new { boxes = new[] { new { x = 0, y = 0, width = 640, height = 400 } } }, Cancel);

        Assert.True(covered.IsSuccessStatusCode, await covered.Content.ReadAsStringAsync(Cancel));
        Assert.NotEqual(before, await desk.Narrator.ImageAsync(photo.Id));
        var some = Encoding.Latin1.GetString(before, before.Length / 3, 100);
        Assert.False(OnDisk.Holds(desk.DataFolder, some), "What was covered stands in the database unsealed.");
        var item = Assert.Single(await SealedAsync(id));
        Assert.Equal(("photo", $"{photo.Id}", "The clip on the duct."), (item.Kind, item.Name, item.Text));
        Assert.Equal(before, item.Photo);
        await EndAsync(id);
        Assert.Empty(await SealedAsync(id));
        Assert.NotEqual(before, await desk.Narrator.ImageAsync(photo.Id));
    }

    [Fact]
    public async Task Without_a_hold_nothing_is_kept()
    {
        var created = await desk.OverAsync(["The camera is in."]);

        await desk.Reviewer.MoveAsync(created.Id, "withdraw");

        Assert.Empty(await SealedAsync(created.Id));
        await (await desk.Reviewer.PostAsJsonAsync($"/api/procedures/{created.Id}/legal-hold", new { reason = "a claim" }, Cancel)).ProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Two_reviewers_set_one_hold_and_end_it_once_each_with_a_reason()
    {
        var created = await desk.OverAsync(["The camera is in."]);

        await (await PostAsync(created.Id, "legal-hold", "")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await PostAsync(created.Id, "legal-hold", "Dr. Margaret Hollis asked for it")).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var set = await Task.WhenAll(PostAsync(created.Id, "legal-hold", "a claim"), PostAsync(created.Id, "legal-hold", "another claim", desk.Other));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], set.Select(each => each.StatusCode).Order());
        var ended = await Task.WhenAll(PostAsync(created.Id, "legal-hold/end", "settled"), PostAsync(created.Id, "legal-hold/end", "settled", desk.Other));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], ended.Select(each => each.StatusCode).Order());
    }

    private async Task HoldAsync(Guid id) => Assert.Equal(HttpStatusCode.OK, (await PostAsync(id, "legal-hold", "a claim is expected")).StatusCode);

    private async Task EndAsync(Guid id) => Assert.Equal(HttpStatusCode.OK, (await PostAsync(id, "legal-hold/end", "the claim is settled")).StatusCode);

    private Task<HttpResponseMessage> PostAsync(Guid id, string path, string reason, HttpClient? by = null) =>
        (by ?? desk.Reviewer).PostAsJsonAsync($"/api/procedures/{id}/{path}", new ReasonRequest(reason), Cancel);

    private async Task<IReadOnlyList<SealedItem>> SealedAsync(Guid id) =>
        (await desk.Reviewer.GetFromJsonAsync($"/api/procedures/{id}/sealed", StaffJson.Default.IReadOnlyListSealedItem, Cancel))!;
}
