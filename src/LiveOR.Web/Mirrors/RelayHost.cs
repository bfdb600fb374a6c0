using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Mirrors;

/// <summary>Keeps one relay per (procedure, mirror): started from the table at start-up and by the journal after that.</summary>
public sealed partial class RelayHost(
    DeliveryLedger ledger, Journals journals, JournalSignal signal, IMirrors mirrors, PhotoStore photos, MirrorGate gate,
    TimeProvider time, IHostApplicationLifetime lifetime, ILoggerFactory loggers, ILogger<RelayHost> logger) : BackgroundService
{
    private readonly Lock starting = new();
    private readonly Dictionary<(ProcedureId ProcedureId, string Mirror), Relay> relays = [];
    private readonly List<Task> running = [];

    /// <summary>Something changed in a procedure's deliveries.</summary>
    public void Wake(ProcedureId id)
    {
        lock (starting)
        {
            foreach (var (thread, relay) in relays.Where(each => each.Key.ProcedureId == id))
            {
                relay.Wake();
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);

            // The signal is followed before the table is read, so that nothing falls between the two.
            await Task.WhenAll(FollowAsync(stoppingToken), ResumeAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(running);
        }
    }

    /// <summary>The rehearsal network is this server itself: before it listens, every attempt would be in vain.</summary>
    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        await foreach (var news in signal.FollowAsync(stoppingToken))
        {
            await StartAsync(news.ProcedureId, stoppingToken);
        }
    }

    private async Task ResumeAsync(CancellationToken stoppingToken)
    {
        foreach (var id in await ledger.OpenProceduresAsync(stoppingToken))
        {
            await StartAsync(id, stoppingToken);
        }
    }

    /// <summary>A procedure whose mirrors cannot be started must not take the others' along; its next entry tries again.</summary>
    private async Task StartAsync(ProcedureId id, CancellationToken stoppingToken)
    {
        try
        {
            if (await journals.ReadAsync(id, stoppingToken) is { } room)
            {
                foreach (var name in room.Procedure.Mirrors)
                {
                    Start(room.Procedure, name, stoppingToken);
                }
            }
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            LogTrouble(id, trouble);
        }
    }

    private void Start(Procedure procedure, string name, CancellationToken stoppingToken)
    {
        lock (starting)
        {
            if (relays.TryGetValue((procedure.Id, name), out var relay))
            {
                relay.Wake();
            }
            else if (mirrors.For(procedure, name) is { } mirror)
            {
                relay = new Relay(procedure.Id, mirror, ledger, photos, gate, time, loggers.CreateLogger<Relay>());
                relays[(procedure.Id, name)] = relay;
                running.Add(relay.RunAsync(stoppingToken));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Procedure {ProcedureId}: its mirrors could not be started")]
    private partial void LogTrouble(ProcedureId procedureId, Exception trouble);
}
