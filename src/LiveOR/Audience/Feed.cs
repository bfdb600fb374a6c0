using System.Collections.Immutable;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Audience;

/// <summary>What the audience sees of one procedure: its journal, drawn as cards. Card n has number n + 1.</summary>
public sealed record Feed(
    Procedure Procedure,
    Playbook Playbook,
    Progress Progress,
    ImmutableList<Card> Cards)
{
    public static Feed Empty(Procedure procedure, Playbook playbook) =>
        new(procedure, playbook, Progress.Prepared, []);

    /// <summary>The step under way: the last of the operation's own steps that was told and not taken back.</summary>
    public Now? Now => Cards.FindLast(card => card is { StepIndex: not null, Retracted: false }) is { } card
        ? new Now(card.StepId!, card.StepIndex!.Value, card.StepTotal!.Value, card.StepLabel!)
        : null;

    /// <summary>The feed with the next entry. <paramref name="pictures"/> are those that may be shown;
    /// <paramref name="withheld"/>: the guard, asked again, no longer lets its words out. After a STOP no grade is told.</summary>
    public Feed Apply(JournalEntry entry, IReadOnlyList<Picture>? pictures = null, bool withheld = false)
    {
        var drawn = CardDrawing.Draw(entry, Playbook, Progress.Status, pictures ?? []);
        var neutral = Progress.Stopped ? drawn with { ClavienDindo = null } : drawn;
        var card = withheld ? CardDrawing.Withhold(neutral) : neutral;
        return this with { Progress = Progress.Apply(entry), Cards = Mark(Cards, card).Add(card) };
    }

    private static ImmutableList<Card> Mark(ImmutableList<Card> cards, Card news) => news switch
    {
        { Kind: JournalKind.Retraction, Target: { } target } => TakeBack(cards, target),
        { Kind: JournalKind.Amendment, Target: { } target } =>
            Change(cards, target, card => card with { CorrectedBy = news.Number }),
        { Status: ProcedureStatus.Withdrawn } => [.. cards.Select(CardDrawing.TakeBack)],
        _ => cards,
    };

    /// <summary>A correction repeats the subject of what it corrects, so it goes with it; and what a correction taken back
    /// was about is no longer corrected by it.</summary>
    private static ImmutableList<Card> TakeBack(ImmutableList<Card> cards, long number)
    {
        ImmutableList<Card> left =
            [.. cards.Select(card => card.Number == number || IsCorrectionOf(card, number) ? CardDrawing.TakeBack(card) : card)];
        return cards.Find(card => card.CorrectedBy == number)?.Number is { } corrected
            ? Change(left, corrected, card => card with
            {
                CorrectedBy = left.FindLast(other => !other.Retracted && IsCorrectionOf(other, corrected))?.Number,
            })
            : left;
    }

    private static bool IsCorrectionOf(Card card, long number) =>
        card.Kind == JournalKind.Amendment && card.Target == number;

    private static ImmutableList<Card> Change(ImmutableList<Card> cards, long number, Func<Card, Card> change) =>
        number >= 1 && number <= cards.Count
            ? cards.SetItem((int)number - 1, change(cards[(int)number - 1]))
            : cards;
}
