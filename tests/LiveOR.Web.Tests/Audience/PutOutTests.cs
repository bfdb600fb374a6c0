using System.Net;
using LiveOR.Web.Tests.Accounts;
using LiveOR.Web.Tests.Storage;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Tests.Audience;

/// <summary>A connection to the hub outlives what it was opened with; what it is told does not.</summary>
public sealed class PutOutTests(Server server)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("invitation taken back")]
    [InlineData("account closed")]
    [InlineData("signed out everywhere")]
    public async Task Whoever_loses_access_is_told_nothing_more_and_put_out(string how)
    {
        var procedure = await Shown.LiveAsync(server.Staff, "professional");
        var (name, stays) = ($"Uma {how}", $"Val {how}");
        var cookie = InvitedViewer.Cookie(server.DataFolder, name, Hour, procedure.Id);
        await using var viewer = await Told.ConnectAsync(server.Visitor.BaseAddress!, cookie);
        await using var other = await Told.ConnectAsync(
            server.Visitor.BaseAddress!, InvitedViewer.Cookie(server.DataFolder, stays, Hour, procedure.Id));
        await viewer.WatchAsync(procedure.Slug);
        await other.WatchAsync(procedure.Slug);
        await server.Staff.SayAsync(procedure.Id, "Said to both.");
        await viewer.UntilAsync("Said to both.");

        await LoseAsync(how, name, procedure.Id);
        await server.Staff.SayAsync(procedure.Id, "Said to one.");

        await other.UntilAsync("Said to one.");
        await viewer.Closed;
        Assert.DoesNotContain("Said to one.", viewer.Texts);
        Assert.True(other.IsConnected);
        await using var again = await Told.ConnectAsync(server.Visitor.BaseAddress!, cookie);
        await Assert.ThrowsAsync<HubException>(() => again.WatchAsync(procedure.Slug));
    }

    [Fact]
    public async Task Nobody_has_to_say_anything_for_somebody_to_be_put_out()
    {
        var procedure = await Shown.LiveAsync(server.Staff, "professional");
        await using var viewer = await Told.ConnectAsync(
            server.Visitor.BaseAddress!, InvitedViewer.Cookie(server.DataFolder, "Wil Willow", Hour, procedure.Id));
        await viewer.WatchAsync(procedure.Slug);

        await LoseAsync("invitation taken back", "Wil Willow", procedure.Id);

        await viewer.Closed;
    }

    [Fact]
    public async Task An_open_connection_cannot_begin_to_watch_what_its_owner_may_see_no_more()
    {
        var procedure = await Shown.LiveAsync(server.Staff, "professional");
        await using var viewer = await Told.ConnectAsync(
            server.Visitor.BaseAddress!, InvitedViewer.Cookie(server.DataFolder, "Xan Xylia", Hour, procedure.Id));

        await LoseAsync("invitation taken back", "Xan Xylia", procedure.Id);

        await Assert.ThrowsAsync<HubException>(() => viewer.WatchAsync(procedure.Slug));
        Assert.Empty(viewer.Texts);
    }

    [Fact]
    public async Task A_connection_ends_with_its_session_and_one_without_a_session_goes_on()
    {
        var procedure = await Shown.LiveAsync(server.Staff, "public");
        await using var member = await Told.ConnectAsync(
            server.Visitor.BaseAddress!, InvitedViewer.Cookie(server.DataFolder, "Yul Yarrow", TimeSpan.FromSeconds(3)));
        await using var visitor = await Told.ConnectAsync(server.Visitor.BaseAddress!, null);
        await member.WatchAsync(procedure.Slug);
        await visitor.WatchAsync(procedure.Slug);

        await member.Closed;

        await server.Staff.SayAsync(procedure.Id, "Still here.");
        await visitor.UntilAsync("Still here.");
    }

    private async Task LoseAsync(string how, string name, Guid procedure)
    {
        var id = InvitedViewer.Id(server.DataFolder, name);
        if (how == "invitation taken back")
        {
            var answer = await server.Staff.DeleteAsync($"/api/procedures/{procedure}/invitations/{id}", Cancel);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }
        else if (how == "account closed")
        {
            await Staffed.SubmitAsync(server.Staff, "/accounts", $"close-{id}");
        }
        else
        {
            await using var db = OnDisk.Open(server.DataFolder);
            db.Accounts.Single(each => each.Id == id).SecurityStamp = "another";
            await db.SaveChangesAsync(Cancel);
        }
    }
}
