using System.Net.Http.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Archive;
using LiveOR.Web.Accounts;
using LiveOR.Web.Procedures.Retention;
using LiveOR.Web.Tests.Photos;
using LiveOR.Web.Tests.Procedures.Review;
using LiveOR.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Procedures.Retention;

/// <summary>Each in a house of its own, because days pass in it.</summary>
public sealed class SweepingTests : IAsyncDisposable
{
    private const string Word = "quetzalcoatlus";

    private readonly ReviewDesk desk = RetentionHouse.Open(("LiveOR:Retention:PictureDays", "1"), ("LiveOR:Retention:InvitationDays", "1"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_draft_that_nobody_let_go_is_announced_and_then_swept_with_a_line_in_the_audit_record()
    {
        var id = await HeldDraftAsync();
        var announced = Assert.Single((await desk.Reviewer.RetentionAsync()).Sweeps);
        Assert.Equal((id, Leftover.Drafts, 1, false), (announced.Id!.Value, announced.What, announced.Count, announced.Held));
        Assert.True(OnDisk.Holds(desk.DataFolder, Word));

        await SweepAsync(TimeSpan.FromHours(23));
        Assert.True(OnDisk.Holds(desk.DataFolder, Word));
        await SweepAsync(TimeSpan.FromHours(1));

        await GoneAsync();
        var key = await desk.LastingAsync(Role.Reviewer);
        var sheet = await key.RetentionAsync();
        Assert.Empty(sheet.Sweeps);
        var line = Assert.Single(sheet.Swept);
        Assert.Equal(("LiveOR", (Guid?)id, "1"), (line.By, line.ProcedureId, line.Detail[Leftover.Drafts]));
        Assert.Null((await key.GetFromJsonAsync("/api/audit/verify", StaffJson.Default.AuditCheck, Cancel))!.FirstBroken);
    }

    [Fact]
    public async Task A_legal_hold_keeps_drafts_too()
    {
        var id = await HeldDraftAsync();
        (await desk.Reviewer.PostAsJsonAsync($"/api/procedures/{id}/legal-hold", new ReasonRequest("a claim is expected"), Cancel)).EnsureSuccessStatusCode();

        await SweepAsync(TimeSpan.FromHours(25));

        Assert.True(OnDisk.Holds(desk.DataFolder, Word));
        var sheet = await (await desk.LastingAsync(Role.Reviewer)).RetentionAsync();
        Assert.True(Assert.Single(sheet.Sweeps).Held);
        Assert.Empty(sheet.Swept);
    }

    [Fact]
    public async Task A_picture_that_was_never_shown_goes_and_one_that_was_stays()
    {
        var created = await desk.LiveAsync(new { consent = RetentionHouse.ConsentWithPhotos });
        var shown = await desk.ApprovedPhotoAsync(created.Id, "A clip on the duct.");
        await desk.Narrator.SayAsync(created.Id, Guid.CreateVersion7(), new { text = "The clip is on.", photos = new[] { shown } });
        await desk.Narrator.SheetWhenAsync(created.Id, sheet => sheet.Texts().Count == 1);
        await desk.Narrator.AddPhotoAsync(created.Id, altText: $"An unused {Word}.");
        await desk.Narrator.MoveAsync(created.Id, "conclude");

        await SweepAsync(TimeSpan.FromHours(25));

        await GoneAsync();
        Assert.True(OnDisk.Holds(desk.DataFolder, "A clip on the duct."));
        Assert.Equal("1", Assert.Single((await (await desk.LastingAsync(Role.Reviewer)).RetentionAsync()).Swept).Detail[Leftover.Pictures]);
    }

    [Fact]
    public async Task Invitations_that_ended_go_and_open_ones_stay()
    {
        await desk.InviteAsync($"Guest {Word}", Role.Narrator);
        await desk.InviteAsync("Still invited", Role.Narrator);
        var invitations = desk.Services.GetRequiredService<Invitations>();
        await invitations.RevokeAsync((await invitations.OpenAsync(Cancel)).Single(each => each.Name == $"Guest {Word}").Id, "Somebody", Cancel);
        await SweepAsync(TimeSpan.FromHours(23));
        Assert.True(OnDisk.Holds(desk.DataFolder, Word));

        await SweepAsync(TimeSpan.FromHours(1));

        await using var db = OnDisk.Open(desk.DataFolder);
        Assert.DoesNotContain(db.Invitations, each => each.Name == $"Guest {Word}");
        Assert.Contains(db.Invitations, each => each.Name == "Still invited");
    }

    private async Task<Guid> HeldDraftAsync()
    {
        var created = await desk.LiveAsync();
        await desk.Narrator.SayAsync(
            created.Id, Guid.CreateVersion7(), new { text = $"Thanks to Dr. Quokka Hollis for the {Word}.", askModerator = true });
        await desk.Narrator.MoveAsync(created.Id, "conclude");
        return created.Id;
    }

    /// <summary>The server's own sweep may have come first, and still be cutting the log.</summary>
    private async Task GoneAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (OnDisk.Holds(desk.DataFolder, Word))
        {
            Assert.False(limit.IsCancellationRequested, "The words still stand in the database's files.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }
    }

    private async Task SweepAsync(TimeSpan after)
    {
        desk.Clock.Advance(after);
        await desk.Services.GetRequiredService<Broom>().SweepAsync(Cancel);
    }
}
