using LiveOR.Client.Offline;
using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>Carries drafts to the server one at a time, in the order they were said. A lost answer is asked for again
/// under the same id; a refusal steps aside and lets those behind it pass. Of several tabs one drains at a time, while it has the
/// <paramref name="turn"/>.</summary>
public sealed class Outbox(
    StaffApi api, Guid procedureId, PendingPictures? pictures = null, Func<Task<IAsyncDisposable?>>? turn = null) : IDisposable
{
    private static readonly TimeSpan Stale = TimeSpan.FromHours(24);
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly HashSet<Guid> callingBack = [];
    private List<OutgoingDraft> drafts = [];

    public IReadOnlyList<OutgoingDraft> Drafts => drafts;

    public bool Stuck { get; private set; }

    /// <summary>Why the server would not call something back.</summary>
    public string? Notice { get; private set; }

    public event Action? Changed;

    public void Restore(IEnumerable<OutgoingDraft> kept, IEnumerable<Guid> takenBack)
    {
        drafts = [.. kept];
        callingBack.UnionWith(takenBack);
    }

    /// <summary>What another tab of this browser added or let go of. What only this tab knows stays.</summary>
    public void Merge(IReadOnlyList<OutgoingDraft> stored, IReadOnlySet<Guid> known)
    {
        var mine = drafts.Where(draft => !known.Contains(draft.DraftId) && stored.All(each => each.DraftId != draft.DraftId));
        drafts = [.. stored, .. mine];
        Changed?.Invoke();
    }

    public void ReadNotice() => Notice = null;

    public void Add(OutgoingDraft draft)
    {
        drafts = [.. drafts, draft];
        Changed?.Invoke();
    }

    /// <summary>Undoes a draft, wherever it is: what may already be on its way is called back after it.</summary>
    public void CallBack(Guid draftId)
    {
        if (drafts.Find(draft => draft.DraftId == draftId) is not { Refusal: not null })
        {
            callingBack.Add(draftId);
        }

        Drop(draftId);
    }

    public IReadOnlyList<Guid> CallingBack => [.. callingBack];

    public bool IsCallingBack(Guid draftId) => callingBack.Contains(draftId);

    public void Drop(Guid draftId)
    {
        drafts = [.. drafts.Where(draft => draft.DraftId != draftId)];
        Changed?.Invoke();
    }

    /// <summary>Lets go of what the server shows by itself.</summary>
    public void Confirm(IReadOnlySet<Guid> shown)
    {
        if (drafts.Exists(draft => shown.Contains(draft.DraftId)))
        {
            drafts = [.. drafts.Where(draft => !shown.Contains(draft.DraftId))];
            Changed?.Invoke();
        }
    }

    /// <summary>Lets go of what the server had accepted and a STOP discarded.</summary>
    public void Discard() => drafts = [.. drafts.Where(draft => !draft.Accepted)];

    /// <summary><paramref name="now"/>: what has waited for longer than a day is asked about before it leaves.</summary>
    public async Task DrainAsync(DateTimeOffset now, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            await using var mine = turn is null ? null : await turn();
            if (turn is null || mine is not null)
            {
                await DrainInTurnAsync(now, ct);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task DrainInTurnAsync(DateTimeOffset now, CancellationToken ct)
    {
        Stuck = false;
        foreach (var draftId in callingBack.ToList())
        {
            await SendCallBackAsync(draftId, ct);
        }

        while (!Stuck && drafts.Find(draft => draft is { Accepted: false, Refusal: null }) is { } next)
        {
            await SendAsync(next, now, ct);
        }

        if (!Stuck && pictures is not null)
        {
            await pictures.SendAsync(null, ct);
        }
    }

    private async Task SendAsync(OutgoingDraft draft, DateTimeOffset now, CancellationToken ct)
    {
        switch (pictures is null || draft.Request.Photos is not { } shown ? null : await pictures.SendAsync(shown, ct))
        {
            case PicturesSent.NotYet:
                Wait();
                break;
            case PicturesSent.Refused refused:
                Replace(draft with { Refusal = $"Its picture was refused. {refused.Why}" });
                break;
            case var _ when now - draft.SaidAt > Stale:
                Replace(draft with { Refusal = "It waited here for more than a day. Say it again if it should still be read." });
                break;
            default:
                await SendAsync(draft, ct);
                break;
        }
    }

    private void Wait()
    {
        Stuck = true;
        drafts = [.. drafts.Select(waiting => waiting with { Tried = true })];
        Changed?.Invoke();
    }

    private async Task SendAsync(OutgoingDraft draft, CancellationToken ct)
    {
        switch (await api.SayAsync(procedureId, draft.DraftId, draft.Request, ct))
        {
            case Answer<UpdateAnswer>.Given { Value.State: DraftState.Undone }:
                Drop(draft.DraftId);
                break;
            case Answer<UpdateAnswer>.Given { Value: var answer }:
                Replace(draft with
                {
                    Accepted = true,
                    ReleaseAt = answer.ReleaseAt,
                    Held = answer.State == DraftState.Held,
                });
                break;
            case Answer<UpdateAnswer>.Refused { Problem: { Said.SameWords: true } problem }:
                Notice = $"{problem.Detail} The words are the same, so yours were let go.";
                Drop(draft.DraftId);
                break;
            case Answer<UpdateAnswer>.Refused refused:
                Replace(draft with
                {
                    Refusal = refused.Problem.Detail ?? refused.Problem.Title ?? "The server refused it.",
                    Findings = refused.Problem.Findings ?? [],
                    SaidAlready = refused.Problem.Said is not null,
                });
                break;
            default:
                Wait();
                break;
        }
    }

    private async Task SendCallBackAsync(Guid draftId, CancellationToken ct)
    {
        var answer = await api.CallBackAsync(procedureId, draftId, ct);
        if (answer is Answer<UpdateAnswer>.Given or Answer<UpdateAnswer>.Refused)
        {
            callingBack.Remove(draftId);
            Notice = answer is Answer<UpdateAnswer>.Refused { Problem.Status: not 404 } ? answer.Trouble : Notice;
            Changed?.Invoke();
        }
        else
        {
            Stuck = true;
        }
    }

    private void Replace(OutgoingDraft changed)
    {
        drafts = [.. drafts.Select(draft => draft.DraftId == changed.DraftId ? changed : draft)];
        Changed?.Invoke();
    }
}
