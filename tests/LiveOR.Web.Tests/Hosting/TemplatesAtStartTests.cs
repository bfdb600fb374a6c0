using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Support;
using LiveOR.Web.Tests.Playbooks;

namespace LiveOR.Web.Tests.Hosting;

public sealed class TemplatesAtStartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broken_playbook_is_named_on_the_terminal_with_file_and_line_and_hides_no_other()
    {
        using var templates = TemplatesOnDisk.Copy();
        templates.Replace("phaco-cataract.md", "*incision · 1 min*", "*incison · 1 min*");
        await using var server = await ServerProcess.StartAsync(Server.Application, null, 0, "--LiveOR:TemplatesDirectory", templates.Path);
        using var staff = await server.SignInAsync();

        var problem = Assert.Single((await staff.GetFromJsonAsync<JsonElement[]>("/api/playbooks/problems", Cancel))!);
        var cards = await staff.GetFromJsonAsync<JsonElement[]>("/api/playbooks", Cancel);

        Assert.Equal(3, cards!.Length);
        Assert.Contains($"phaco-cataract.md:{problem.GetProperty("line")}: “incison” is not a flag of a step.", server.Output, StringComparison.Ordinal);
        await server.KillAsync();
        Directory.Delete(server.DataFolder, recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_any_playbook_the_server_starts_and_says_so(bool folderIsThere)
    {
        using var templates = new TemplatesOnDisk();
        var folder = folderIsThere ? templates.Path : Path.Combine(templates.Path, "missing");
        await using var server = await ServerProcess.StartAsync(Server.Application, null, 0, "--LiveOR:TemplatesDirectory", folder);
        using var staff = await server.SignInAsync();

        Assert.Contains("There is no playbook to rehearse with: the shelf is empty.", server.Output, StringComparison.Ordinal);
        Assert.Empty((await staff.GetFromJsonAsync<JsonElement[]>("/api/playbooks", Cancel))!);
        Assert.True((await staff.GetAsync("/", Cancel)).IsSuccessStatusCode);
        await server.KillAsync();
        Directory.Delete(server.DataFolder, recursive: true);
    }
}
