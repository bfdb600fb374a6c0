using LiveOR.Client.Accounts;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Offline;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>The narrator's desk for one procedure: what the server last said, what is armed, what is on its way. It
/// redraws nothing itself; <see cref="Changed"/> says when there is something new to see. This file keeps up with the
/// server, <c>Desk.Words.cs</c> holds what is done with words.</summary>
public sealed partial class Desk : IDisposable
{
    public static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly StaffApi api;
    private readonly TimeProvider clock;
    private readonly Guid id;
    private readonly DeskSafe? safe;
    private TimeSpan serverAhead;
    private DateTimeOffset quietUntil;
    private DateTimeOffset? askedAt;
    private int failures;

    public Desk(StaffApi api, TimeProvider clock, Guid id, DeskSafe? safe = null)
    {
        (this.api, this.clock, this.id, this.safe) = (api, clock, id, safe);
        Pictures = new PendingPictures(api, id, safe);
        Pictures.Changed += () => Changed?.Invoke();
        Outbox = new Outbox(api, id, Pictures, safe is null ? null : safe.TakeTurnAsync);
        Commands = new Commands(api, id, SaveAsync);
        Steering = new ThreadSteering(api, id);
        Outbox.Changed += () => Changed?.Invoke();
    }

    public event Action? Changed;

    public Guid Id => id;

    public ProcedureSheet? Sheet { get; private set; }
    public Worktop Worktop { get; } = new();
    public Outbox Outbox { get; }
    public PendingPictures Pictures { get; }
    public Commands Commands { get; }
    public ThreadSteering Steering { get; }
    public bool SignedOut { get; private set; }
    public SignedIn? Me { get; private set; }
    public Powers Powers => Powers.Of(Me);

    /// <summary>Why the procedure cannot be shown at all.</summary>
    public string? Unknown { get; private set; }

    /// <summary>The server is silent: an answer failed to come, a draft is stuck, or a question waits too
    /// long.</summary>
    public bool Lost => failures > 0 || Outbox.Stuck || clock.GetUtcNow() - askedAt > Patience;
    public DateTimeOffset Now => clock.GetUtcNow() + serverAhead;

    /// <summary>A moment after each update in which a second, accidental tap says nothing.</summary>
    public bool Breathing => clock.GetUtcNow() < quietUntil;
    public StepTemplate? ArmedStep => Worktop.Armed?.StepId is { } step ? Sheet?.Deck.FindStep(step) : null;

    /// <summary>Live: every second. Otherwise, and the longer the server stays silent, less often.</summary>
    public TimeSpan Pace => failures switch
    {
        0 when Sheet?.Status is ProcedureStatus.Archived or ProcedureStatus.Withdrawn => TimeSpan.FromSeconds(5),
        0 => TimeSpan.FromSeconds(1),
        _ => TimeSpan.FromSeconds(Math.Min(8, failures)),
    };

    public async Task SynchroniseAsync(CancellationToken ct)
    {
        if (Commands.Unanswered is { } verb)
        {
            await TransitionAsync(verb, ct);
        }
        else
        {
            await DrainAsync(ct);
            await (Steering.Unanswered is { } mirror ? SteerAsync(mirror, "pause", ct) : RefreshAsync(ct));
        }
    }

    public async Task RefreshAsync(CancellationToken ct)
    {
        await AskWhoAsync(ct);
        askedAt = clock.GetUtcNow();
        var answer = await api.ProcedureAsync(id, ct);
        askedAt = null;
        Read(answer);
        await FollowWithdrawalAsync(ct);
        Changed?.Invoke();
    }

    public async Task GoLiveAsync(GoLiveRequest request, CancellationToken ct) =>
        await SettleAsync(await Commands.GoLiveAsync(request, ct), ct);

    public async Task TransitionAsync(string verb, CancellationToken ct) =>
        await SettleAsync(await Commands.AskAsync(verb, ct), ct);

    public void Dispose() => Outbox.Dispose();

    private void Read(Answer<ProcedureSheet> answer)
    {
        switch (answer)
        {
            case Answer<ProcedureSheet>.Given given:
                Show(given.Value);
                break;
            case Answer<ProcedureSheet>.Refused refused:
                Unknown = refused.Problem.Detail ?? refused.Problem.Title;
                break;
            case Answer<ProcedureSheet>.SignedOut:
                SignedOut = true;
                break;
            default:
                failures++;
                break;
        }
    }

    private void Show(ProcedureSheet sheet)
    {
        (failures, SignedOut, Unknown) = (0, false, null);
        if (Sheet is null || sheet.ServerTime >= Sheet.ServerTime)
        {
            Sheet = sheet.After(Sheet);
            Worktop.Read(Sheet.Script, ArmedStep);
            serverAhead = sheet.ServerTime - clock.GetUtcNow();
            Outbox.Confirm(Shown(sheet));
            if (sheet.Stopped)
            {
                Outbox.Discard();
            }

            if (Worktop.Armed is null)
            {
                ArmNext();
            }
        }
    }

    private static HashSet<Guid> Shown(ProcedureSheet sheet) =>
    [
        .. sheet.Buffer.Select(draft => draft.DraftId),
        .. sheet.Entries.Select(item => item.DraftId).OfType<Guid>(),
    ];

    private async Task SettleAsync(Answer<StatusAnswer> answer, CancellationToken ct)
    {
        if (answer is Answer<StatusAnswer>.Given { Value: var given } && Sheet is not null)
        {
            Sheet = Sheet with { Status = given.Status, Stopped = given.Stopped };
            await RefreshAsync(ct);
        }

        SignedOut |= answer is Answer<StatusAnswer>.SignedOut;
        failures += answer is Answer<StatusAnswer>.Unreachable ? 1 : 0;
        Changed?.Invoke();
    }
}
