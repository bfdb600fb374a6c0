using System.Net.Http.Json;
using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Support;
using LiveOR.Web.Tests.Procedures;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Mirrors.Faults;

/// <summary>X lives on while LiveOR is killed. X takes every repetition here, so a post that is sent twice would stand twice.</summary>
public sealed class KilledWhilePostingTests
{
    private const int Kills = 50;
    private static readonly string[] MirroredToX = ["x"];

    [Fact]
    public async Task Fifty_kills_at_random_moments_leave_one_perfect_thread()
    {
        var folder = ServerProcess.NewDataFolder();
        await using var x = await OwnNetwork.StartAsync(options =>
        {
            options.InMemory = true;
            options.DuplicateRule = false;
            options.RateLimits = false;
            options.LongestReadLag = TimeSpan.FromMilliseconds(500);
        });
        await using (var narrator = new KilledNarrator(folder, 2, GoLiveAsync, x.Settings))
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                await narrator.StartAsync();
                await narrator.NarrateUntilKilledAsync(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 900)));
            }

            await narrator.StartAsync();
            await narrator.SayWhatWasLostAsync();
            var sheet = await narrator.Staff.SheetWhenAsync(
                narrator.Procedure.Id, each => each.Buffer.Count == 0 && each.Deliveries.All(delivery => delivery.State == DeliveryState.Posted));

            var thread = Assert.Single(await x.ThreadsAsync());
            Assert.True(sheet.Deliveries.Count >= Kills, $"Only {sheet.Deliveries.Count} posts were to be made.");
            Assert.Equal(
                sheet.Deliveries.Select(each => each.Text),
                thread.GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("text").GetString()));
            Assert.True(thread.GetProperty("unbroken").GetBoolean());
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<ProcedureCreated> GoLiveAsync(HttpClient staff)
    {
        using var prepared = await staff.PostAsJsonAsync(
            "/api/procedures", Real.Body(new { release = "live", mirrors = MirroredToX }), TestContext.Current.CancellationToken);
        var created = (await prepared.Content.ReadFromJsonAsync<ProcedureCreated>(TestContext.Current.CancellationToken))!;
        using var live = await staff.PostAsJsonAsync(
            $"/api/procedures/{created.Id}/go-live", new { singleHanded = true, checklist = "all" }, TestContext.Current.CancellationToken);
        live.EnsureSuccessStatusCode();
        return created;
    }
}
