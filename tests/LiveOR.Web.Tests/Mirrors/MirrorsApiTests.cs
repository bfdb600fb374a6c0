using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveOR.Mirrors;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Mirrors;

public sealed class MirrorsApiTests : IAsyncLifetime
{
    private StandInForX x = null!;
    private MirroringServer server = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        x = await StandInForX.StartAsync();
        server = await MirroringServer.StartAsync(MirroringServer.NewFolder(), MirroringServer.Connected(x.Address));
        client = server.Client;
        client.DefaultRequestHeaders.Add("Authorization", "Bearer test");
    }

    [Fact]
    public async Task A_preview_counts_and_cuts_as_the_network_will()
    {
        var (status, body) = await PostAsync("/api/mirrors/x/preview", new { text = "See https://example.org/a/very/long/way now" });

        Assert.Equal((HttpStatusCode.OK, 31, 280, true), (status, (int)body["length"]!, (int)body["limit"]!, (bool)body["valid"]!));
        Assert.Single(body["segments"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/mirrors/other/preview", "text", HttpStatusCode.NotFound)]
    [InlineData("/api/mirrors/x/preview", null, HttpStatusCode.UnprocessableEntity)]
    public async Task A_preview_of_nothing_or_nowhere_is_a_clear_problem(string path, string? text, HttpStatusCode expected)
    {
        var (status, body) = await PostAsync(path, new { text });

        Assert.Equal((expected, (int)expected), (status, (int)body["status"]!));
    }

    [Fact]
    public async Task A_preview_takes_a_hundred_thousand_characters_and_not_one_more()
    {
        var (most, _) = await PostAsync("/api/mirrors/x/preview", new { text = new string('a', 100_000) });
        var (more, _) = await PostAsync("/api/mirrors/x/preview", new { text = new string('a', 100_001) });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (most, more));
    }

    [Fact]
    public async Task Nobody_unsigned_sees_or_answers_anything()
    {
        using var stranger = server.Client;

        var answer = await stranger.GetAsync($"/api/procedures/{Guid.NewGuid()}/deliveries", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_narrator_says_where_the_post_stands_and_the_thread_goes_on_below_it()
    {
        var (id, stuck) = await StuckAsync();
        x.Posts.Enqueue(("555", "Said by hand.", null));

        var (status, body) = await PostAsync($"{Path(stuck)}/found", new { url = "https://x.com/team/status/555" });

        Assert.Equal((HttpStatusCode.OK, "posted", "555"), (status, (string?)body["state"], (string?)body["remoteId"]));
        await server.UntilPostedAsync(id, 2);
        Assert.Equal("555", x.Posts.Last().Parent);
    }

    [Fact]
    public async Task Post_again_posts_it_and_the_rest_follows()
    {
        var (id, stuck) = await StuckAsync();

        var (status, _) = await PostAsync($"{Path(stuck)}/retry", new { });

        Assert.Equal(HttpStatusCode.OK, status);
        await server.UntilPostedAsync(id, 2);
    }

    [Fact]
    public async Task Skip_leaves_it_out_and_the_rest_follows()
    {
        var (id, stuck) = await StuckAsync();

        var (status, body) = await PostAsync($"{Path(stuck)}/skip", new { });

        Assert.Equal((HttpStatusCode.OK, "skipped"), (status, (string?)body["state"]));
        await server.UntilAsync(id, all => all[1].State == DeliveryState.Posted);
        Assert.Null(Assert.Single(x.Posts).Parent);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_names_the_state()
    {
        var (id, stuck) = await StuckAsync();
        await PostAsync($"{Path(stuck)}/retry", new { });
        await server.UntilPostedAsync(id, 2);

        var (status, body) = await PostAsync($"{Path(stuck)}/skip", new { });

        Assert.Equal((HttpStatusCode.Conflict, "posted"), (status, (string?)body["state"]));
    }

    [Fact]
    public async Task Wrong_addresses_and_unknown_deliveries_are_clear_problems()
    {
        var (id, stuck) = await StuckAsync();

        var (wrong, _) = await PostAsync($"{Path(stuck)}/found", new { url = "https://x.com/team" });
        var (unknown, _) = await PostAsync($"/api/procedures/{id.Value}/deliveries/{Guid.NewGuid()}/retry", new { });
        var nowhere = await client.GetAsync($"/api/procedures/{Guid.NewGuid()}/deliveries", TestContext.Current.CancellationToken);
        var list = await client.GetFromJsonAsync<JsonArray>(
            $"/api/procedures/{id.Value}/deliveries", TestContext.Current.CancellationToken);

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (wrong, unknown, nowhere.StatusCode));
        Assert.Equal(["needsNarrator", "pending"], list!.Select(each => (string?)each!["state"]));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        await x.DisposeAsync();
    }

    private static string Path(Delivery delivery) => $"/api/procedures/{delivery.ProcedureId.Value}/deliveries/{delivery.Id.Value}";

    private async Task<(ProcedureId Id, Delivery Stuck)> StuckAsync()
    {
        var id = await server.PrepareAsync(rehearsal: false);
        x.Faults.Enqueue(StandInForX.Answer(400, """{"title":"Invalid Request"}"""));
        await server.ReleaseAsync(id, "1/ Ports.");
        await server.ReleaseAsync(id, "2/ Clip.");
        var deliveries = await server.UntilAsync(id, all => all[0].State == DeliveryState.NeedsNarrator);
        return (id, deliveries[0]);
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!);
    }
}
