using LiveOR.Rehearsal.Faults;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class ChanceTests : RehearsalTest
{
    [Fact]
    public async Task The_same_seed_and_the_same_requests_give_the_same_faults()
    {
        await using var host = await StartAsync(options => options.DuplicateRule = false);
        var first = await RunAsync(host, seed: 42);
        Assert.Equal(first, await RunAsync(host, seed: 42));
        Assert.NotEqual(first, await RunAsync(host, seed: 43));
        Assert.Contains(201, first);
        Assert.Contains(503, first);
    }

    [Fact]
    public async Task Chance_strikes_only_the_calls_it_is_meant_for()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"random":{"seed":1,"rate":1,"kinds":["503-before"],"calls":"post"}}""");
        Assert.Equal(503, (await host.PostAsync("Struck.")).Status);
        Assert.Equal(200, (await host.GetAsync("2/users/me")).Status);
        await host.OrderAsync("faults", """{"random":{"seed":1,"rate":0}}""");
        Assert.Equal(201, (await host.PostAsync("Not struck.")).Status);
    }

    [Fact]
    public void A_rate_of_a_third_strikes_about_a_third()
    {
        var faults = new RandomFaults(7, 1 / 3.0, FaultKinds.Broken, Calls.All, null, false);
        var struck = Enumerable.Range(1, 3_000).Select(number => faults.At(CallKind.Post, number)).OfType<Fault>().ToList();
        Assert.InRange(struck.Count, 900, 1_100);
        Assert.Equal(FaultKinds.Broken.Count, struck.Select(fault => fault.Kind).Distinct().Count());
    }

    private static async Task<int[]> RunAsync(RehearsalHost host, int seed)
    {
        await host.OrderAsync("faults", $$"""{"random":{"seed":{{seed}},"rate":0.5,"kinds":["503-before","503-after","429"]} }""");
        var statuses = new int[20];
        for (var at = 0; at < statuses.Length; at++)
        {
            statuses[at] = (await host.PostAsync("Again.")).Status;
        }
        return statuses;
    }
}
