using System.Collections.Concurrent;
using System.Text.Json;
using LiveOR.Client.Procedures;
using LiveOR.Support;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveOR.Web.Tests.Privacy;

/// <summary>A buffered update never left the server: its words are looked for at every address and in every log.</summary>
public sealed class BufferedStaysHereTests
{
    private const string Word = "archaeopteryx";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_in_the_buffer_stand_at_no_address_and_in_no_log_until_they_are_released()
    {
        var folder = ServerProcess.NewDataFolder();
        await using (var server = await ServerProcess.StartAsync(
            Server.Application, folder, 0, "--LiveOR:UndoSeconds", "0", "--Mirrors:X:PacingSeconds", "0"))
        {
            using var staff = await server.SignInAsync();
            var procedure = await staff.PrepareAsync();
            await using var hub = await WatchAsync(server.Address, procedure.Slug);
            await staff.MoveAsync(procedure.Id, "hold");
            var draft = Guid.CreateVersion7();
            using var said = await staff.SayAsync(procedure.Id, draft, new { text = $"The {Word} is in view.", key = true });
            var delayed = await staff.PrepareAsync(release: "buffered", delaySeconds: 3600);
            using var waits = await staff.SayAsync(delayed.Id, Guid.CreateVersion7(), new { text = $"Another {Word}.", key = true });
            using var held = await staff.SayAsync(
                delayed.Id, Guid.CreateVersion7(), new { text = $"Mrs Example saw the {Word}.", askModerator = true });

            Assert.Empty(await FoundAsync(server, staff, procedure, hub));
            Assert.Empty(await FoundAsync(server, staff, delayed, hub));

            await staff.MoveAsync(procedure.Id, "release");
            await staff.SheetWhenAsync(procedure.Id, sheet =>
                sheet.Texts().Count == 1 && sheet.Deliveries.All(each => each.RemoteId is not null) && !hub.Heard.IsEmpty);
            await staff.MoveAsync(procedure.Id, "conclude");
            Assert.Equal(
                ["hub", .. Pages(procedure.Slug), "/rehearsal/x", "/rehearsal/x/api/_sim/posts"],
                await FoundAsync(server, staff, procedure, hub));
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Where one reads a procedure's words, live or archived.</summary>
    private static IEnumerable<string> Pages(string slug) =>
    [
        $"/live/{slug}", $"/live/{slug}/embed", $"/live/{slug}/updates?after=0",
        $"/live/{slug}/feed.atom",
        $"/archive/{slug}", $"/archive/{slug}/export.md", $"/archive/{slug}/export.json",
        $"/archive/{slug}/export.zip", $"/archive/{slug}/fhir.json",
    ];

    private static async Task<IReadOnlyList<string>> FoundAsync(
        ServerProcess server, HttpClient staff, ProcedureCreated procedure, Watcher hub)
    {
        using var visitor = new HttpClient { BaseAddress = server.Address };
        var found = new List<string>();
        Note(found, "hub", string.Concat(hub.Heard));
        foreach (var address in (string[])
            [.. Pages(procedure.Slug), "/", "/archive", "/rehearsal/x", $"/live/{procedure.Slug}/calendar.ics"])
        {
            using var answer = await visitor.GetAsync(address, Cancel);
            Note(found, address, await answer.Content.ReadAsStringAsync(Cancel));
        }

        foreach (var address in (string[])["/rehearsal/x/api/_sim/posts", "/rehearsal/x/api/_sim/requests"])
        {
            Note(found, address, await staff.GetStringAsync(address, Cancel));
        }

        Note(found, "output", server.Output);
        Note(found, "logs", string.Concat(Directory.EnumerateFiles(Path.Combine(server.DataFolder, "logs")).Select(Read)));
        return found;
    }

    private static void Note(List<string> found, string place, string text)
    {
        if (text.Contains(Word, StringComparison.OrdinalIgnoreCase))
        {
            found.Add(place);
        }
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task<Watcher> WatchAsync(Uri address, string slug)
    {
        var watcher = new Watcher(new HubConnectionBuilder().WithUrl(new Uri(address, "/hubs/audience")).Build());
        await watcher.Connection.StartAsync(Cancel);
        await watcher.Connection.InvokeAsync("Watch", slug, 0L, Cancel);
        return watcher;
    }

    private sealed class Watcher : IAsyncDisposable
    {
        public Watcher(HubConnection connection)
        {
            Connection = connection;
            connection.On<JsonElement>("Entry", entry => Heard.Enqueue(entry.GetRawText()));
            connection.On<JsonElement>("Status", status => Statuses.Enqueue(status.GetRawText()));
        }

        public HubConnection Connection { get; }

        public ConcurrentQueue<string> Heard { get; } = new();

        public ConcurrentQueue<string> Statuses { get; } = new();

        public ValueTask DisposeAsync() => Connection.DisposeAsync();
    }
}
