using LiveOR.Client.Playbooks;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>What the narrator does with words: arms them, says them, takes them back.</summary>
public sealed partial class Desk
{
    private (IReadOnlyList<TimelineEntry>? Entries, HashSet<string> Steps) publicSteps = (null, []);

    /// <summary>What the browser's guard knows of this procedure, and what was said just before.</summary>
    public GuardContext GuardContext => Sheet is not { } sheet
        ? GuardContext.None
        : sheet.Guard.ToContext() with
        {
            Before = [.. Backwards(sheet).Take(2).Reverse()],
        };

    /// <summary>What was said, newest first.</summary>
    private IEnumerable<string> Backwards(ProcedureSheet sheet) =>
        Outbox.Drafts.Reverse().Select(each => each.Request.Text ?? "")
            .Concat(sheet.Buffer.Reverse().Select(each => each.Text))
            .Concat(sheet.Entries.Reverse().Where(each => each.Entry.Kind == JournalKind.Update).Select(each => each.Entry.Text));

    /// <summary>Says the armed words. They are on their way at once; the next step arms itself.</summary>
    public void Say(bool acknowledge, bool askModerator)
    {
        if (Worktop.Armed is not { } words || Sheet is null || Breathing)
        {
            return;
        }

        quietUntil = clock.GetUtcNow() + Breath;
        Worktop.Clear(words.Slot);
        Outbox.Add(new OutgoingDraft
        {
            DraftId = Guid.CreateVersion7(clock.GetUtcNow()),
            Words = words,
            Request = words.ToRequest(Now.AddMinutes(-words.MinutesAgo), acknowledge, askModerator) with
            {
                Once = words.StepId is { } stepId && !IsSaid(stepId) ? true : null,
            },
            SaidAt = Now,
        });
        ArmNext();
    }

    /// <summary>Says a refused draft once more, its author having read why; under a new id, for it is another
    /// request.</summary>
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
                    Once = null,
                    Acknowledge = acknowledge ? true : null,
                    AskModerator = askModerator ? true : null,
                },
                Refusal = null,
                SaidAlready = false,
                Findings = [],
            });
        }
    }

    /// <summary>Takes a waiting draft back. With <paramref name="edit"/> its words return to the desk, to leave under a
    /// new id.</summary>
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

    public bool IsSaid(string stepId) =>
        Sheet is { } sheet
        && (PublicSteps(sheet.Entries).Contains(stepId)
            || sheet.Buffer.Any(draft => draft.StepId == stepId && !Outbox.IsCallingBack(draft.DraftId))
            || Outbox.Drafts.Any(draft => draft.Request.StepId == stepId && draft.Refusal is null));

    /// <summary>Corrects a public update for all to see. Says why the server would not take it.</summary>
    public async Task<string?> AmendAsync(Guid draftId, AmendRequest words, CancellationToken ct)
    {
        var answer = await api.AmendAsync(id, draftId, words, ct);
        await RefreshAsync(ct);
        return answer.Trouble;
    }

    public void ArmNext()
    {
        if (Sheet is { } sheet)
        {
            Arm(DeckWalk.Next(sheet.Deck, Worktop.StepId, IsSaid, IsLeftOut));
        }
    }

    public void Turn(int by)
    {
        if (Sheet is { } sheet)
        {
            Arm(DeckWalk.Turn(sheet.Deck, Worktop.StepId, by));
        }
    }

    /// <summary>Asked for every step of the deck with every drawing, so it is looked up once per list of entries.</summary>
    private HashSet<string> PublicSteps(IReadOnlyList<TimelineEntry> entries)
    {
        if (!ReferenceEquals(publicSteps.Entries, entries))
        {
            publicSteps = (entries, [.. entries.Where(IsPublic).Select(item => item.Entry.StepId).OfType<string>()]);
        }

        return publicSteps.Steps;
    }

    private static bool IsPublic(TimelineEntry item) => item is { Retracted: false, Entry.Kind: JournalKind.Update };

    private void Arm(StepTemplate? step)
    {
        if (step is not null)
        {
            Worktop.Arm(step);
        }

        Changed?.Invoke();
    }

    private Composition? WordsOfBuffered(Guid draftId) =>
        Sheet?.Buffer.FirstOrDefault(draft => draft.DraftId == draftId) is { } waiting
            ? Composition.Of(waiting, waiting.LabelIn(Sheet.Deck))
            : null;
}
