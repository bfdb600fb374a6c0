using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Audience;

public sealed class CatchUpTests(SeededHost host) : IClassFixture<SeededHost>
{
    [Fact]
    public async Task Everything_after_a_number_comes_in_order()
    {
        var procedure = await host.LiveAsync("in-order");
        await host.SayAsync(procedure, "One.", "access", 0);
        await host.SayAsync(procedure, "Two.", "ports", 480);

        var answer = await GetAsync("/live/in-order/updates?after=1");

        Assert.Equal("live", answer.GetProperty("status").GetString());
        Assert.True(answer.GetProperty("rehearsal").GetBoolean());
        Assert.Equal(3, answer.GetProperty("latest").GetInt64());
        Assert.Equal([2, 3], answer.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("number").GetInt32()));
        var now = answer.GetProperty("now");
        Assert.Equal(("ports", 2, 3, "Ports"), (
            now.GetProperty("stepId").GetString(), now.GetProperty("index").GetInt32(),
            now.GetProperty("total").GetInt32(), now.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task An_entry_has_every_member_that_was_promised()
    {
        var procedure = await host.LiveAsync("members");
        await host.SayAsync(procedure, "Camera in.", "access", 0, key: true);

        var entry = (await GetAsync("/live/members/updates?after=1")).GetProperty("entries")[0];

        Assert.Equal(
            ["number", "kind", "type", "stepId", "target", "elapsed", "at", "key", "html", "text", "photos"],
            entry.EnumerateObject().Select(member => member.Name));
        Assert.Equal("update", entry.GetProperty("kind").GetString());
        Assert.Equal("step", entry.GetProperty("type").GetString());
        Assert.Equal("Camera in.", entry.GetProperty("text").GetString());
        Assert.Contains("Camera in.", entry.GetProperty("html").GetString());
    }

    [Fact]
    public async Task At_most_a_hundred_come_at_once_and_the_rest_can_be_asked_for()
    {
        var procedure = await host.LiveAsync("many");
        for (var number = 2; number <= 130; number++)
        {
            await host.SayAsync(procedure, $"Update {number}.");
        }

        var first = await GetAsync("/live/many/updates");
        var second = await GetAsync("/live/many/updates?after=100");

        Assert.Equal(100, first.GetProperty("entries").GetArrayLength());
        Assert.Equal(130, first.GetProperty("latest").GetInt64());
        Assert.Equal(30, second.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task An_unchanged_answer_is_304_and_every_entry_changes_the_tag()
    {
        var procedure = await host.LiveAsync("tags");
        var first = await host.Http.GetAsync("/live/tags/updates?after=1", Cancel);
        var same = await AskAsync("/live/tags/updates?after=1", first.Headers.ETag!.ToString());
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.OnHold));
        var changed = await AskAsync("/live/tags/updates?after=1", first.Headers.ETag!.ToString());

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task A_retracted_update_keeps_its_number_and_loses_its_words()
    {
        var procedure = await host.LiveAsync("taken-back");
        await host.SayAsync(procedure, "Said too early.", "access", 0);
        await GetAsync("/live/taken-back/updates");
        await host.RetractAsync(procedure, 2);

        var entries = (await GetAsync("/live/taken-back/updates")).GetProperty("entries");

        Assert.Equal(3, entries.GetArrayLength());
        Assert.Equal(2, entries[1].GetProperty("number").GetInt64());
        Assert.Equal("", entries[1].GetProperty("html").GetString());
        Assert.Equal("", entries[1].GetProperty("text").GetString());
        Assert.Equal(2, entries[2].GetProperty("target").GetInt64());
        Assert.DoesNotContain("too early", await host.Http.GetStringAsync("/live/taken-back", Cancel));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public async Task A_number_that_is_none_is_a_400_with_a_remedy(string after)
    {
        await host.LiveAsync($"bad-{Guid.NewGuid():N}");
        var answer = await host.Http.GetAsync($"/live/in-order/updates?after={after}", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_does_not_exist_and_what_is_not_for_everyone_look_the_same()
    {
        await host.LiveAsync("invited-only", Access.Professional);
        var nowhere = await host.Http.GetAsync("/live/nowhere/updates", Cancel);
        var invited = await host.Http.GetAsync("/live/invited-only/updates", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.Equal("application/problem+json", nowhere.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, invited.StatusCode);
        Assert.Equal(
            (await nowhere.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("title").GetString(),
            (await invited.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("title").GetString());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<JsonElement> GetAsync(string address) => await host.Http.GetFromJsonAsync<JsonElement>(address, Cancel);

    private async Task<HttpResponseMessage> AskAsync(string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("If-None-Match", tag);
        return await host.Http.SendAsync(request, Cancel);
    }
}
