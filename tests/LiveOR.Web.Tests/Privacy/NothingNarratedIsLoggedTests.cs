using System.Net.Http.Json;
using System.Text;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Support;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Privacy;

public sealed class NothingNarratedIsLoggedTests
{
    private const string Canary = "quetzalcoatlus";
    private const string Credential = "kept-secret-credential";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_narrated_word_no_sign_in_token_and_no_credential_stands_in_a_log()
    {
        var folder = ServerProcess.NewDataFolder();
        string output;
        string token;
        await using (var server = await ServerProcess.StartAsync(
            Server.Application, folder, 0, "--LiveOR:UndoSeconds", "0", "--Mirrors:X:PacingSeconds", "0",
            "--Mirrors:X:ConsumerKey", Credential, "--Mirrors:X:ConsumerSecret", Credential,
            "--Mirrors:X:AccessToken", Credential, "--Mirrors:X:AccessTokenSecret", Credential))
        {
            token = server.SignInLink.Split('/')[^1];
            using var staff = await server.SignInAsync();
            await NarrateAsync(staff, folder);
            await SendNonsenseAsync(staff);
            output = server.Output;
        }

        var logs = string.Concat(Directory.EnumerateFiles(Path.Combine(folder, "logs")).Select(File.ReadAllText));
        Assert.NotEmpty(logs);
        Assert.DoesNotContain(token, logs, StringComparison.Ordinal);
        foreach (var secret in (string[])[Canary, Credential])
        {
            Assert.DoesNotContain(secret, logs, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task NarrateAsync(HttpClient staff, string folder)
    {
        var procedure = await staff.PrepareAsync();
        await staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { text = $"Key {Canary}.", key = true, saidBy = $"the {Canary}" });
        var corrected = await staff.SayAsync(procedure.Id, $"Plain {Canary}.");
        await staff.SheetWhenAsync(procedure.Id, each => each.Deliveries is [{ State: DeliveryState.Posted }] && each.Texts().Count == 2);
        await staff.PostJsonAsync($"/api/procedures/{procedure.Id}/updates/{corrected}/amend", $$"""{"text":"Better {{Canary}}."}""");
        await staff.MoveAsync(procedure.Id, "hold");
        var undone = await staff.SayAsync(procedure.Id, $"Undone {Canary}.");
        await staff.DeleteAsync($"/api/procedures/{procedure.Id}/updates/{undone}", Cancel);
        await staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { text = $"Held {Canary} mary@example.org.", askModerator = true });
        await staff.PostJsonAsync("/api/guard/inspect", $$"""{"text":"{{Canary}} mary@example.org"}""");
        await staff.PostJsonAsync("/api/mirrors/x/preview", $$"""{"text":"{{Canary}}"}""");
        Assert.True(OnDisk.Holds(folder, Canary));

        await staff.MoveAsync(procedure.Id, "withdraw");
        await staff.SheetWhenAsync(procedure.Id, each => each.Status == ProcedureStatus.Withdrawn);
        Assert.DoesNotContain(Canary, await staff.GetStringAsync($"/live/{procedure.Slug}/updates", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, await staff.GetStringAsync($"/live/{procedure.Slug}", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, await staff.GetStringAsync($"/api/procedures/{procedure.Id}", Cancel), StringComparison.Ordinal);
        Assert.False(OnDisk.Holds(folder, Canary), "The database's files still hold the words.");
        await OnDisk.AssertSoundAsync(folder, procedure.Id);
    }

    private static async Task SendNonsenseAsync(HttpClient staff)
    {
        var procedure = await staff.PrepareAsync();
        string[] bodies =
        [
            $$"""{"text":"{{Canary}}""", $$"""{"type":"{{Canary}}","text":"Words."}""", $$"""{"text":["{{Canary}}"]}""",
            $$"""{"{{Canary}}":["text"}""", $$"""{"text":"Words.","stepId":"{{Canary}}"}""", $$"""{"happenedAt":"{{Canary}}"}""",
        ];
        foreach (var body in bodies)
        {
            await staff.PutAsync(
                $"/api/procedures/{procedure.Id}/updates/{Guid.CreateVersion7()}",
                new StringContent(body, Encoding.UTF8, "application/json"), Cancel);
            await staff.PostJsonAsync("/api/procedures", body);
        }

        await staff.GetAsync($"/api/{Canary}", Cancel);
        await staff.GetAsync($"/sign-in/{Canary}", Cancel);
        await staff.GetAsync($"/live/{Canary}/updates?after={Canary}", Cancel);
        await staff.PostAsJsonAsync("/api/procedures", new { playbook = Canary, title = Canary }, Cancel);
    }
}
