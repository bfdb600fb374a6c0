using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>Carries drafts to the server one at a time, in the order they were said. A lost answer is asked for again
/// under the same id; a refusal steps aside and lets those behind it pass.</summary>
public sealed class Outbox(StaffApi api, Guid procedureId) : IDisposable
{
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

    public async Task DrainAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            Stuck = false;
            foreach (var draftId in callingBack.ToList())
            {
                await SendCallBackAsync(draftId, ct);
            }

            while (!Stuck && drafts.Find(draft => draft is { Accepted: false, Refusal: null }) is { } next)
            {
                await SendAsync(next, ct);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

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
            case Answer<UpdateAnswer>.Refused refused:
                Replace(draft with
                {
                    Refusal = refused.Problem.Detail ?? refused.Problem.Title ?? "The server refused it.",
                    Findings = refused.Problem.Findings ?? [],
                });
                break;
            default:
                Stuck = true;
                drafts = [.. drafts.Select(waiting => waiting with { Tried = true })];
                Changed?.Invoke();
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
