using System.Text.Json;
using System.Text.RegularExpressions;
using LiveOR.Rehearsal.Inspection;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed partial class InspectionTests : RehearsalTest
{
    private static readonly string[] Columns = ["method", "path", "scheme", "answered", "fault"];

    [Fact]
    public async Task Every_address_of_the_api_refuses_a_request_that_is_not_signed()
    {
        await using var host = await StartAsync();
        var calls = host.Endpoints
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("/2/", StringComparison.Ordinal)
                && !endpoint.RoutePattern.RawText.Contains("/oauth2/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                .Select(method => (method, Path: endpoint.RoutePattern.RawText!.Split("/x/api/")[1])))
            .ToList();
        Assert.True(calls.Count >= 6);
        foreach (var (method, path) in calls)
        {
            var reply = await host.SendAsync(new HttpMethod(method), Parameter().Replace(path, "1"), "{}", null, "OAuth nothing");
            Assert.True(reply.Status == 401, $"{method} {path}: {reply.Status}");
        }
        Assert.All((await host.LookAsync("requests")).EnumerateArray(), request => Assert.False(request.GetProperty("verified").GetBoolean()));
    }

    [Fact]
    public async Task Every_request_is_written_down_with_what_it_got_and_without_its_body()
    {
        await using var host = await StartAsync();
        await host.PostedAsync("Secret words.");
        await host.OrderAsync("faults", """{"script":[{"fault":"abort-after"},{"fault":"503-before"}]}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => host.PostAsync("Lost."));
        await host.GetAsync("2/users/me");
        await host.SendAsync(HttpMethod.Delete, "2/tweets/1", null, null, "Bearer none");
        var log = await host.SimAsync(HttpMethod.Get, "requests");
        Assert.Equal(
            [
                "POST /2/tweets oauth1 201 -", "POST /2/tweets oauth1 aborted abort-after", "GET /2/users/me oauth1 503 503-before",
                "DELETE /2/tweets/1 - 401 -",
            ],
            log.Body.EnumerateArray().Select(Line));
        Assert.DoesNotContain("Secret", log.Words, StringComparison.Ordinal);
        Assert.Equal(host.X.Account.Handle, log.Body[0].GetProperty("account").GetString());
    }

    [Fact]
    public void The_last_thousand_requests_are_kept()
    {
        var log = new RequestLog();
        for (var number = 0; number < 1_005; number++)
        {
            log.Add(new(default, "GET", $"/{number}", null, null, 200, null));
        }
        Assert.Equal(1_000, log.All().Count);
        Assert.Equal("/5", log.All()[0].Path);
    }

    [Fact]
    public async Task A_thread_is_a_chain_or_it_is_not()
    {
        await using var host = await StartAsync();
        var root = await host.PostedAsync("Root.");
        var second = await host.PostedAsync("Second.", root);
        Assert.Equal([true], await ChainsAsync(host));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.DeleteAsync(second);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.PostedAsync("Third, after the second was taken back.", root);
        Assert.Equal([true], await ChainsAsync(host));
        await host.PostedAsync("A fork.", root);
        await host.PostedAsync("Another operation.");
        Assert.Equal([false, true], await ChainsAsync(host));
    }

    [Fact]
    public async Task Posts_can_be_kept_in_memory_only()
    {
        await using var host = await StartAsync(options => options.InMemory = true);
        await host.PostedAsync("Root.");
        Assert.Single(await host.AllAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public async Task Many_threads_at_once_come_out_whole()
    {
        await using var host = await StartAsync(options => (options.InMemory, options.RateLimits) = (true, false));
        await Task.WhenAll(Enumerable.Range(0, 30).Select(thread => ThreadAsync(host, thread)));
        Assert.Equal(Enumerable.Repeat(true, 30), await ChainsAsync(host));
        var page = await host.GetAsync($"2/users/{host.X.Account.UserId}/tweets?max_results=100");
        Assert.Equal(100, page.Body.GetProperty("data").GetArrayLength());
    }

    private static async Task ThreadAsync(RehearsalHost host, int thread)
    {
        string? parent = null;
        for (var number = 1; number <= 10; number++)
        {
            parent = await host.PostedAsync($"{number}/ Operation {thread}", parent);
        }
    }

    private static async Task<IEnumerable<bool>> ChainsAsync(RehearsalHost host) =>
        (await host.LookAsync("threads")).EnumerateArray().Select(thread => thread.GetProperty("unbroken").GetBoolean());

    private static string Line(JsonElement request) => string.Join(
        ' ', Columns.Select(name => request.GetProperty(name) switch
        {
            { ValueKind: JsonValueKind.Null } => "-",
            var value => value.ToString(),
        }));

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
