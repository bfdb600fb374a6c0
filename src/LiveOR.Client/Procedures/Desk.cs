using LiveOR.Client.Playbooks;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>The narrator's desk for one procedure: what the server last said, what is armed, what is on its way. It redraws
/// nothing itself; <see cref="Changed"/> says when there is something new to see.</summary>
public sealed class Desk : IDisposable
{
    public static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);
    private readonly StaffApi api;
    private readonly TimeProvider clock;
    private readonly Guid id;
    private TimeSpan serverAhead;
    private DateTimeOffset quietUntil;
    private int failures;

    public Desk(StaffApi api, TimeProvider clock, Guid id)
    {
        (this.api, this.clock, this.id) = (api, clock, id);
        Outbox = new Outbox(api, id);
        Commands = new Commands(api, id);
        Outbox.Changed += () => Changed?.Invoke();
    }

    public event Action? Changed;

    public ProcedureSheet? Sheet { get; private set; }
    public Worktop Worktop { get; } = new();
    public Outbox Outbox { get; }
    public Commands Commands { get; }
    public bool SignedOut { get; private set; }

    /// <summary>Why the procedure cannot be shown at all.</summary>
    public string? Unknown { get; private set; }
    public bool Lost => failures > 0;
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

    public Kept Keep() => new(Worktop.Armed?.Slot, Worktop.Begun, Outbox.Drafts);

    public void Restore(Kept kept)
    {
        Worktop.Restore(kept);
        Outbox.Restore(kept.Outgoing);
    }

    public async Task SynchroniseAsync(CancellationToken ct)
    {
        if (Commands.Unanswered is { } verb)
        {
            await TransitionAsync(verb, ct);
        }
        else
        {
            await Outbox.DrainAsync(ct);
            await RefreshAsync(ct);
        }
    }

    public async Task RefreshAsync(CancellationToken ct)
    {
        switch (await api.ProcedureAsync(id, ct))
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

        Changed?.Invoke();
    }

    /// <summary>Says the armed words. They are on their way at once; the next step arms itself.</summary>
    public void Say(bool acknowledge, bool askModerator)
    {
        if (Worktop.Armed is not { } words || Sheet is null || Breathing)
        {
            return;
        }

        var happened = words.MinutesAgo > 0 || Lost ? Now.AddMinutes(-words.MinutesAgo) : (DateTimeOffset?)null;
        quietUntil = clock.GetUtcNow() + Breath;
        Worktop.Clear(words.Slot);
        Outbox.Add(new OutgoingDraft
        {
            DraftId = Guid.CreateVersion7(clock.GetUtcNow()),
            Words = words,
            Request = words.ToRequest(happened, acknowledge, askModerator),
            SaidAt = Now,
        });
        ArmNext();
    }

    /// <summary>Says a refused draft once more, its author having read why; under a new id, for it is another request.</summary>
    public void SayAgain(Guid draftId, bool acknowledge, bool askModerator)
    {
        if (Outbox.Drafts.FirstOrDefault(draft => draft.DraftId == draftId) is { } refused)
        {
            Outbox.Drop(draftId);
            Outbox.Add(refused with
            {
                DraftId = Guid.CreateVersion7(clock.GetUtcNow()),
                Request = refused.Request with
                {
                    Acknowledge = acknowledge ? true : null,
                    AskModerator = askModerator ? true : null,
                },
                Refusal = null,
                Findings = [],
            });
        }
    }

    /// <summary>Takes a waiting draft back. With <paramref name="edit"/> its words return to the desk, to leave under a new id.</summary>
    public void CallBack(Guid draftId, bool edit)
    {
        var words = Outbox.Drafts.FirstOrDefault(draft => draft.DraftId == draftId)?.Words ?? WordsOfBuffered(draftId);
        Outbox.CallBack(draftId);
        if (words is not null && edit)
        {
            Worktop.Change(words);
        }
        else if (words?.StepId is { } stepId && Sheet?.Deck.FindStep(stepId) is { } step)
        {
            Worktop.Arm(step);
        }

        Changed?.Invoke();
    }

    public async Task GoLiveAsync(GoLiveRequest request, CancellationToken ct) =>
        await SettleAsync(await Commands.GoLiveAsync(request, ct), ct);

    public async Task TransitionAsync(string verb, CancellationToken ct) =>
        await SettleAsync(await Commands.AskAsync(verb, ct), ct);

    public bool IsSaid(string stepId) =>
        Sheet is { } sheet
        && (sheet.Entries.Any(item => item.Entry.StepId == stepId && item is { Retracted: false, Entry.Kind: JournalKind.Update })
            || sheet.Buffer.Any(draft => draft.StepId == stepId && !Outbox.IsCallingBack(draft.DraftId))
            || Outbox.Drafts.Any(draft => draft.Request.StepId == stepId && draft.Refusal is null));

    public void ArmNext()
    {
        if (Sheet is { } sheet)
        {
            Arm(DeckWalk.Next(sheet.Deck, Worktop.StepId, IsSaid));
        }
    }

    public void Turn(int by)
    {
        if (Sheet is { } sheet)
        {
            Arm(DeckWalk.Turn(sheet.Deck, Worktop.StepId, by));
        }
    }

    public void Dispose() => Outbox.Dispose();

    private void Arm(StepTemplate? step)
    {
        if (step is not null)
        {
            Worktop.Arm(step);
        }

        Changed?.Invoke();
    }

    private void Show(ProcedureSheet sheet)
    {
        failures = 0;
        if (Sheet is null || sheet.ServerTime >= Sheet.ServerTime)
        {
            Sheet = sheet.After(Sheet);
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

    private Composition? WordsOfBuffered(Guid draftId) =>
        Sheet?.Buffer.FirstOrDefault(draft => draft.DraftId == draftId) is { } waiting
            ? Composition.Of(waiting, waiting.LabelIn(Sheet.Deck))
            : null;
}
