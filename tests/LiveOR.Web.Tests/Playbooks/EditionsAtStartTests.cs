using System.Net.Http.Json;
using LiveOR.Client;
using LiveOR.Support;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Playbooks;

public sealed class EditionsAtStartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editions_are_on_the_shelf_after_a_restart_and_a_bad_row_hides_no_other()
    {
        var first = await ServerProcess.StartAsync(Server.Application, null, 0);
        var folder = first.DataFolder;
        using (var staff = await first.SignInAsync())
        {
            await staff.SaveAsync("carpal-tunnel", Editing.Text());
            await staff.SaveAsync("phaco-cataract", await staff.FileAsync("phaco-cataract") + "\n", 0);
        }

        await first.KillAsync();
        await first.DisposeAsync();
        await SpoilAsync(folder, "phaco-cataract", 2, "nothing");
        await SpoilAsync(folder, "../carpal-tunnel", 1, Editing.Text());
        await SpoilAsync(folder, "no-playbook", 1, "\0");
        await using var second = await ServerProcess.StartAsync(Server.Application, folder, 0);
        using var again = await second.SignInAsync();
        var cards = (await again.GetFromJsonAsync("/api/playbooks", StaffJson.Default.IReadOnlyListPlaybookCard, Cancel))!;
        var problems = (await again.GetFromJsonAsync("/api/playbooks/problems", StaffJson.Default.IReadOnlyListPlaybookProblem, Cancel))!;

        Assert.Equal(
            ["carpal-tunnel", "laparoscopic-appendicectomy", "laparoscopic-cholecystectomy", "total-knee-arthroplasty"],
            cards.Select(card => card.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["edition 1/no-playbook.md", "edition 2/phaco-cataract.md"], problems.Select(problem => problem.File).Distinct().Order());
        Assert.Equal(3, (await again.SaveAsync("phaco-cataract", await again.FileAsync("phaco-cataract", "?edition=0"), 2)).Edition.Number);
        Assert.DoesNotContain(
            (await again.GetFromJsonAsync("/api/playbooks/problems", StaffJson.Default.IReadOnlyListPlaybookProblem, Cancel))!,
            problem => problem.File.Contains("phaco", StringComparison.Ordinal));
        await second.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SpoilAsync(string folder, string id, int number, string markdown)
    {
        await using var db = OnDisk.Open(folder);
        db.PlaybookEditions.Add(new PlaybookEdition
        {
            PlaybookId = id,
            Number = number,
            Markdown = markdown,
            SavedAt = TimeProvider.System.GetUtcNow(),
            SavedBy = "Nobody",
        });
        await db.SaveChangesAsync(Cancel);
    }
}
