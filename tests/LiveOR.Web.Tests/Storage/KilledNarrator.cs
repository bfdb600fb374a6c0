using System.Net;
using System.Text.Json;
using LiveOR.Client.Procedures;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Storage;

/// <summary>Narrates as fast as the server takes it, over a server that is killed again and again. An update whose answer was
/// lost is said again, with the same id, before the next.</summary>
internal sealed class KilledNarrator(
    string folder, int keyUpdatesPerLife, Func<HttpClient, Task<ProcedureCreated>> prepare, params string[] settings) : IAsyncDisposable
{
    private readonly List<Guid> accepted = [];
    private ServerProcess? server;
    private HttpClient staff = new();
    private Guid? unanswered;
    private bool unansweredKey;

    public ProcedureCreated Procedure { get; private set; } = new(Guid.Empty, "");

    public int AnswersLost { get; private set; }

    public HttpClient Staff => staff;

    public IReadOnlyList<string> Texts => [.. Enumerable.Range(0, accepted.Count).Select(TextOf)];

    public IReadOnlyList<Guid> Accepted => accepted;

    public async Task StartAsync()
    {
        await DisposeAsync();
        server = await ServerProcess.StartAsync(
            Server.Application, folder, 0,
            ["--LiveOR:UndoSeconds", "0", "--Mirrors:X:PacingSeconds", "0", "--Mirrors:X:SettleSeconds", "1", .. settings]);
        staff = await server.SignInAsync();
        if (Procedure.Id == Guid.Empty)
        {
            Procedure = await prepare(staff);
        }
    }

    /// <summary>Says one update after the other until the server is gone, which it is after <paramref name="life"/>.</summary>
    public async Task NarrateUntilKilledAsync(TimeSpan life)
    {
        var end = KillAfterAsync(life);
        await NarrateUntilGoneAsync();
        await end;
    }

    /// <summary>Says one update after the other until the server is gone.</summary>
    public async Task NarrateUntilGoneAsync()
    {
        for (var said = 0; await TrySayAsync(said < keyUpdatesPerLife); said++)
        {
        }
    }

    public Task KillAsync() => server!.KillAsync();

    public async Task SayWhatWasLostAsync()
    {
        if (unanswered is not null)
        {
            Assert.True(await TrySayAsync(key: false));
        }
    }

    public async ValueTask DisposeAsync()
    {
        staff.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static string TextOf(int index) => $"This is sentence {index + 1} of the narration.";

    private async Task KillAfterAsync(TimeSpan life)
    {
        await Task.Delay(life, TimeProvider.System, TestContext.Current.CancellationToken);
        await server!.KillAsync();
    }

    private async Task<bool> TrySayAsync(bool key)
    {
        var id = unanswered ?? Guid.CreateVersion7();
        unansweredKey = unanswered is null ? key : unansweredKey;
        unanswered = id;
        var body = new { type = "step", text = TextOf(accepted.Count), key = unansweredKey };
        try
        {
            using var answer = await staff.SayAsync(Procedure.Id, id, body);
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            accepted.Add(id);
            unanswered = null;
            return true;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or JsonException)
        {
            AnswersLost++;
            return false;
        }
    }
}
