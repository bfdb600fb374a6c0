using System.Text.Json;
using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Storage;

public sealed class KilledServerTests
{
    private const int Kills = 12;

    [Fact]
    public async Task What_was_accepted_is_public_exactly_once_and_in_order_however_often_the_server_is_killed()
    {
        var folder = ServerProcess.NewDataFolder();
        var chance = new Random(20_260);
        await using (var narrator = new KilledNarrator(folder, 3, staff => staff.PrepareAsync()))
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                await narrator.StartAsync();
                await narrator.NarrateUntilKilledAsync(TimeSpan.FromMilliseconds(chance.Next(20, 700)));
                await OnDisk.AssertSoundAsync(folder, narrator.Procedure.Id);
            }

            await narrator.StartAsync();
            await narrator.SayWhatWasLostAsync();
            var sheet = await narrator.Staff.SheetWhenAsync(
                narrator.Procedure.Id, each => each.Buffer.Count == 0 && each.Texts().Count >= narrator.Accepted.Count);

            Assert.True(narrator.Accepted.Count > Kills, "Too little was said to prove anything.");
            Assert.Equal(narrator.Texts, sheet.Texts());
            Assert.Equal(narrator.Accepted, sheet.Entries.Select(each => each.DraftId).OfType<Guid>());
            await OnDisk.AssertSoundAsync(folder, narrator.Procedure.Id);
            await AssertOneThreadAsync(narrator);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Every post replies to the one before it, none stands twice, and none is missing.</summary>
    private static async Task AssertOneThreadAsync(KilledNarrator narrator)
    {
        var sheet = await narrator.Staff.SheetWhenAsync(narrator.Procedure.Id, IsDelivered);
        var posts = JsonSerializer.Deserialize<JsonElement[]>(await narrator.Staff.GetStringAsync(
            "/rehearsal/x/api/_sim/posts", TestContext.Current.CancellationToken))!;

        Assert.Equal(sheet.Deliveries.Select(each => each.Text).Order(), posts.Select(each => Text(each, "text")!).Order());
        var byParent = posts.ToDictionary(each => Text(each, "parentId") ?? "");
        var chain = new List<string>();
        for (var at = ""; byParent.TryGetValue(at, out var post); at = Text(post, "id")!)
        {
            chain.Add(Text(post, "text")!);
        }

        Assert.Equal(sheet.Deliveries.Select(each => each.Text), chain);
    }

    private static bool IsDelivered(ProcedureSheet sheet) =>
        sheet.Deliveries.Count > 0 && sheet.Deliveries.All(each => each.State == DeliveryState.Posted);

    private static string? Text(JsonElement post, string name) => post.GetProperty(name).GetString();
}
