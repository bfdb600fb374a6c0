using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Updates;

/// <summary>What HOLD and STOP promise, over real HTTP, many times. LIVEOR_HOLD_TRIES asks for more tries.</summary>
public sealed class HoldPromiseTests
{
    private const int InParallel = 8;
    private const int TriesInOneLife = 5;
    private const int Stops = 24;

    private static readonly string[] Marks =
        ["aspen", "beech", "cedar", "ebony", "hazel", "larch", "maple", "olive"];

    private static readonly string[] Slow = ["hang-before", "hang-after"];
    private static readonly object Forgiving = new { rateLimits = false, duplicateRule = false };

    private static int Wanted =>
        int.TryParse(Environment.GetEnvironmentVariable("LIVEOR_HOLD_TRIES"), out var tries) ? tries : 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_HOLD_has_answered_nothing_becomes_public_and_no_request_to_a_mirror_starts()
    {
        var folder = Directory.CreateTempSubdirectory("liveor-hold-").FullName;
        var starts = new RequestStarts();
        var trials = new List<HoldTrial>();
        var (tries, restarts) = (0, 0);
        while (tries < Wanted)
        {
            await using var host = await WatchedHost.StartAsync(folder, starts, Forgiving);
            restarts += trials.Count;
            await (trials.Count == 0 ? BeginAsync(host.Staff, trials, starts) : Task.WhenAll(trials.Select(each => each.AssertKeptAsync(host.Staff))));
            for (var round = 0; round < TriesInOneLife && tries < Wanted; round++, tries += InParallel)
            {
                await Task.WhenAll(trials.Select(each => each.TryAsync(host.Staff)));
            }
        }

        var broken = trials.SelectMany(each => each.Broken).ToList();
        Console.WriteLine(
            $"HOLD: {trials.Sum(each => each.Tries)} tries, {restarts} of them with a restart after it, "
            + $"{trials.Sum(each => each.Leaving)} while updates were leaving, {trials.Sum(each => each.Sending)} while the mirror was sending; "
            + $"promise broken {broken.Count} times.");
        Assert.Empty(broken);
        Assert.True(trials.Sum(each => each.Sending) > Wanted / 4, "Too little was being sent to prove anything.");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_in_the_air_at_a_STOP_and_lands_is_deleted_again()
    {
        var folder = Directory.CreateTempSubdirectory("liveor-stop-").FullName;
        var starts = new RequestStarts();
        var faults = new
        {
            rateLimits = false,
            duplicateRule = false,
            random = new { seed = 7, rate = 1, kinds = Slow, calls = "post", seconds = 1.5, then = "answer" },
        };
        await using (var host = await WatchedHost.StartAsync(folder, starts, faults))
        {
            for (var round = 0; round < Stops / InParallel; round++)
            {
                await Task.WhenAll(Enumerable.Range(0, InParallel).Select(each => StopAsync(host.Staff, $"{Marks[each]}{round}", starts)));
            }

            var posts = await host.Staff.GetFromJsonAsync<JsonElement[]>("/rehearsal/x/api/_sim/posts", Cancel);
            var landed = posts!.Length;
            var standing = posts!.Count(post => !post.GetProperty("deleted").GetBoolean());
            Console.WriteLine($"STOP: {Stops} tries with a request in the air, {landed} landed, {standing} still stand.");
            Assert.True(landed > 0, "Nothing landed, so nothing was proved.");
            Assert.Equal(0, standing);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task BeginAsync(HttpClient staff, List<HoldTrial> trials, RequestStarts starts)
    {
        foreach (var mark in Marks)
        {
            trials.Add(new HoldTrial(await staff.PrepareAsync(release: "buffered", delaySeconds: 0), mark, starts));
            await trials[^1].BeginAsync(staff);
        }
    }

    private static async Task StopAsync(HttpClient staff, string marker, RequestStarts starts)
    {
        var procedure = await staff.PrepareAsync();
        for (var each = 0; each < 3; each++)
        {
            using var said = await staff.SayAsync(
                procedure.Id, Guid.CreateVersion7(), new { text = $"Sentence {each} of {marker}.", key = true });
            said.EnsureSuccessStatusCode();
        }

        await starts.FirstAsync(marker);
        await staff.MoveAsync(procedure.Id, "stop");

        var begun = starts.Of(marker).Count(each => each.Method == HttpMethod.Post);
        await staff.SheetWhenAsync(procedure.Id, sheet => sheet.Deliveries.All(
            each => each.State is DeliveryState.Deleted or DeliveryState.Skipped));
        Assert.Equal(begun, starts.Of(marker).Count(each => each.Method == HttpMethod.Post));
    }
}
