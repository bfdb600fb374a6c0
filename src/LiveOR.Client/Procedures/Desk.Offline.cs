using LiveOR.Client.Accounts;
using LiveOR.Client.Offline;
using LiveOR.Client.Updates;
using LiveOR.Procedures;
using Microsoft.JSInterop;

namespace LiveOR.Client.Procedures;

/// <summary>What the desk does without a network: it opens as it was last seen, keeps all that is done on it, and carries it to
/// the server for the account it belongs to, and for no other.</summary>
public sealed partial class Desk
{
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(2);
    private bool confirmed;
    private bool isRestored;
    private TimeSpan keptAhead;

    /// <summary>Who is signed in now, when what lies here is not theirs: it waits for its own account.</summary>
    public SignedIn? Newcomer { get; private set; }

    /// <summary>Told anew only when it has changed by more than the network's moods.</summary>
    private TimeSpan Ahead => keptAhead = (serverAhead - keptAhead).Duration() > Noticeable ? serverAhead : keptAhead;

    /// <summary>Nothing of a procedure stays on the device once it is over and nothing of it waits here.</summary>
    private bool IsDone => Sheet is { Status: ProcedureStatus.Withdrawn }
        || (Sheet is { Status: ProcedureStatus.Archived } && Outbox.Drafts.Count == 0 && Pictures.Pending.Count == 0);

    /// <summary>Puts the desk back as this device last saw it.</summary>
    public async Task RestoreAsync()
    {
        if (safe is { Owner: { } owner })
        {
            Me = owner;
            var kept = await safe.ReadDeskAsync();
            Worktop.Restore(kept);
            Commands.Restore(kept.Unanswered);
            serverAhead = keptAhead = kept.Ahead;
            await safe.ReadDraftsAsync((drafts, _) => Outbox.Restore(drafts, kept.CallingBack ?? []));
            await Pictures.RestoreAsync();
            Sheet = await safe.ReadSheetAsync();
            Worktop.Read(Sheet?.Script, ArmedStep);
            if (Sheet is not null && Worktop.Armed is null)
            {
                ArmNext();
            }

            isRestored = true;
            Changed?.Invoke();
        }
    }

    /// <summary>Whether this device has room for what is said; it is tried again with the next change.</summary>
    public bool IsFull { get; private set; }

    public async Task SaveAsync()
    {
        if (safe is null || !isRestored || Newcomer is not null)
        {
            return;
        }

        try
        {
            await SaveAsync(safe);
            IsFull = false;
        }
        catch (JSException)
        {
            IsFull = true;
        }
    }

    private async Task SaveAsync(DeskSafe safe)
    {
        if (IsDone)
        {
            await safe.EmptyAsync();
        }
        else
        {
            await safe.SaveAsync(
                new Kept(Worktop.Armed?.Slot, Worktop.Begun, Outbox.CallingBack, Commands.Unanswered ?? Commands.Pressed, Ahead), () => Outbox.Drafts, Sheet);
        }
    }

    /// <summary>Whether a draft would survive the end of this page.</summary>
    public bool IsKept(Guid draftId) => safe is null || safe.Knows(draftId);

    /// <summary>Another tab has said something, or carried it to the server.</summary>
    public async Task HearAsync(string name)
    {
        if (isRestored && safe?.Concerns(name) is true)
        {
            await safe.ReadDraftsAsync(Outbox.Merge);
        }
    }

    /// <summary>Sends what waits, once it is certain that its own account is signed in.</summary>
    public Task DrainAsync(CancellationToken ct) =>
        confirmed || safe is null ? Outbox.DrainAsync(clock.GetUtcNow(), ct) : Task.CompletedTask;

    private async Task AskWhoAsync(CancellationToken ct)
    {
        if (!confirmed && await api.MeAsync(ct) is Answer<SignedIn>.Given { Value: var me })
        {
            confirmed = safe is null || safe.Owner?.Id == me.Id;
            (Me, Newcomer) = confirmed ? (me, null) : (Me, me);
            api.SpeakFor(me);
        }
    }
}
