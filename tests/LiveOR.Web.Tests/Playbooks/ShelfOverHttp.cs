using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Client;

namespace LiveOR.Web.Tests.Playbooks;

public sealed class ShelfOverHttp
{
    [Fact]
    public async Task The_shelf_lists_the_playbooks_that_ship_without_a_problem()
    {
        await using var host = await PlaybookHost.Start(TemplatesOnDisk.Shipped);

        var cards = await Read(await host.Get("/api/playbooks"), StaffJson.Default.IReadOnlyListPlaybookCard);

        Assert.Equal(
            [
                ("phaco-cataract", 13),
                ("laparoscopic-appendicectomy", 13),
                ("laparoscopic-cholecystectomy", 17),
                ("total-knee-arthroplasty", 16),
            ],
            cards.Select(card => (card.Id, card.Steps)));
        Assert.All(cards, card => Assert.Null(card.ReviewedBy));
        Assert.Empty(host.Log.Warnings);
    }

    [Fact]
    public async Task A_card_is_spelt_as_the_interface_says()
    {
        await using var host = await PlaybookHost.Start(TemplatesOnDisk.Shipped);

        var json = await (await host.Get("/api/playbooks")).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(["id", "title", "specialty", "steps", "reviewedBy"], json[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_playbook_arrives_whole_with_its_frame()
    {
        await using var host = await PlaybookHost.Start(TemplatesOnDisk.Shipped);

        var playbook = await Read(await host.Get("/api/playbooks/laparoscopic-cholecystectomy"), StaffJson.Default.Playbook);

        Assert.Equal(17, playbook.NumberedSteps.Count());
        Assert.Equal("Critical view of safety", playbook.FindStep("cvs")!.Label);
        Assert.NotNull(playbook.FindStep("who-time-out"));
        Assert.NotNull(playbook.FindBranch("cvs-not-reached"));
    }

    [Fact]
    public async Task An_unknown_playbook_is_a_clear_problem()
    {
        await using var host = await PlaybookHost.Start(TemplatesOnDisk.Shipped);

        var answer = await host.Get("/api/playbooks/no-such-operation");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("There is no such playbook.", (await Read(answer, StaffJson.Default.Problem)).Title);
    }

    [Theory]
    [InlineData("/api/playbooks")]
    [InlineData("/api/playbooks/problems")]
    [InlineData("/api/playbooks/laparoscopic-cholecystectomy")]
    public async Task The_shelf_is_for_staff(string path)
    {
        await using var host = await PlaybookHost.Start(TemplatesOnDisk.Shipped);

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get(path, signedIn: false)).StatusCode);
    }

    [Fact]
    public async Task A_broken_file_is_logged_and_listed_and_hides_no_other()
    {
        using var templates = TemplatesOnDisk.Copy();
        templates.Replace("phaco-cataract.md", "*incision · 1 min*", "*incison · 1 min*");
        await using var host = await PlaybookHost.Start(templates.Path);

        var cards = await Read(await host.Get("/api/playbooks"), StaffJson.Default.IReadOnlyListPlaybookCard);
        var problem = Assert.Single(await Read(await host.Get("/api/playbooks/problems"), StaffJson.Default.IReadOnlyListPlaybookProblem));

        Assert.Equal(3, cards.Count);
        Assert.Equal("templates/phaco-cataract.md", problem.File);
        Assert.Equal(problem.ToString(), Assert.Single(host.Log.Warnings));
        Assert.Contains($"phaco-cataract.md:{problem.Line}: “incison” is not a flag of a step.", problem.ToString());
    }

    [Fact]
    public async Task A_missing_folder_is_said_clearly_and_the_server_starts()
    {
        await using var host = await PlaybookHost.Start(Path.Combine(Path.GetTempPath(), "no-such-templates"));

        var cards = await Read(await host.Get("/api/playbooks"), StaffJson.Default.IReadOnlyListPlaybookCard);

        Assert.Empty(cards);
        Assert.Contains("LiveOR:TemplatesDirectory", Assert.Single(host.Log.Warnings));
    }

    [Fact]
    public async Task Files_that_are_no_playbooks_are_left_alone()
    {
        using var templates = TemplatesOnDisk.Copy();
        File.WriteAllText(Path.Combine(templates.Path, "frames", "README.md"), "About frames.");
        File.WriteAllText(Path.Combine(templates.Path, "notes.txt"), "Not a playbook.");
        await using var host = await PlaybookHost.Start(templates.Path);

        Assert.Empty(host.Log.Warnings);
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        await answer.Content.ReadFromJsonAsync(type, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException("The answer is empty.");
}
