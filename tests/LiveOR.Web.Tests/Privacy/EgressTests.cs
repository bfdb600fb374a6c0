using LiveOR.Mirrors;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Privacy;

public sealed class EgressTests
{
    private const string Word = "quillfeather";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_released_before_its_identifier_was_registered_is_kept_from_mirror_page_and_archive()
    {
        var folder = ServerProcess.NewDataFolder();
        string slug;
        await using (var server = await StartAsync(folder))
        {
            using var staff = await server.SignInAsync();
            var procedure = await staff.PrepareAsync();
            slug = procedure.Slug;
            await staff.PostJsonAsync($"/api/procedures/{procedure.Id}/mirrors/x/pause", "{}");
            await staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { text = $"With thanks to {Word}.", key = true });
            await staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);

            await staff.PostJsonAsync($"/api/procedures/{procedure.Id}/identifiers", $$"""{"kind":"relative","text":"{{Word}}"}""");
            await staff.PostJsonAsync($"/api/procedures/{procedure.Id}/mirrors/x/resume", "{}");

            var sheet = await staff.SheetWhenAsync(procedure.Id, each => each.Deliveries is [{ State: DeliveryState.NeedsNarrator }]);
            Assert.Contains("keeps this post from X", sheet.Deliveries[0].Reason, StringComparison.Ordinal);
            Assert.DoesNotContain(Word, await staff.GetStringAsync("/rehearsal/x", Cancel), StringComparison.OrdinalIgnoreCase);
            await server.KillAsync();
        }

        await using (var again = await StartAsync(folder))
        {
            using var visitor = new HttpClient { BaseAddress = again.Address };
            foreach (var address in (string[])[$"/live/{slug}", $"/live/{slug}/updates?after=0"])
            {
                var page = await visitor.GetStringAsync(address, Cancel);
                Assert.DoesNotContain(Word, page, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("This entry is withheld", page, StringComparison.Ordinal);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Task<ServerProcess> StartAsync(string folder) => ServerProcess.StartAsync(
        Server.Application, folder, 0, "--LiveOR:UndoSeconds", "0", "--Mirrors:X:PacingSeconds", "0");
}
