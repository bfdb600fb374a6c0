using System.Net;
using System.Text.Json;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Audience;

/// <summary>Turns a journal entry into what its card says. An entry whose words are erased becomes a tombstone.</summary>
internal static class CardDrawing
{
    public static Card Draw(
        JournalEntry entry, Playbook playbook, ProcedureStatus before, IReadOnlyList<Picture> pictures) => entry switch
        {
            { Payload: null } => TakeBack(Bare(entry, new Narration("", ""))),
            { Kind: JournalKind.Update } => DrawUpdate(entry, LiveUpdate.FromPayload(entry.Payload), playbook, pictures),
            { Kind: JournalKind.Amendment } => DrawAmendment(entry, Amendment.FromPayload(entry.Payload), playbook),
            { Kind: JournalKind.Retraction } => DrawRetraction(entry, Retraction.FromPayload(entry.Payload)),
            _ => DrawStatus(entry, before),
        };

    /// <summary>Nothing is left of it but its place: the same as an entry whose words are erased in the journal.</summary>
    public static Card TakeBack(Card card) => card.Kind is JournalKind.Update or JournalKind.Amendment
        ? new Card
        {
            Number = card.Number,
            Kind = card.Kind,
            Elapsed = card.Elapsed,
            At = card.At,
            Retracted = true,
            Body = "",
            Plain = "",
        }
        : card;

    /// <summary>Its words and pictures wait for a person who checks them again; its place and step stay.</summary>
    public static Card Withhold(Card card)
    {
        var words = Sentence("This entry is withheld until someone has checked it again.");
        return card with { Withheld = true, Body = words.Html, Plain = words.Plain, SaidBy = null, ClavienDindo = null, Photos = [] };
    }

    private static Card Bare(JournalEntry entry, Narration words) => new()
    {
        Number = entry.Number,
        Kind = entry.Kind,
        Elapsed = entry.Elapsed,
        At = entry.At,
        Body = words.Html,
        Plain = words.Plain,
    };

    private static Card DrawUpdate(
        JournalEntry entry, LiveUpdate update, Playbook playbook, IReadOnlyList<Picture> pictures)
    {
        var step = update.StepId is { } id ? playbook.FindStep(id) : null;
        var numbered = playbook.NumberedSteps.ToList();
        var index = numbered.FindIndex(each => each.Id == update.StepId);
        return UnlessUntold(update.Text, Bare(entry, NarratedMarkdown.Render(update.Text.Value, playbook.Glossary)) with
        {
            Type = update.Type,
            StepId = update.StepId,
            StepLabel = step?.Label,
            StepIndex = index < 0 ? null : index + 1,
            StepTotal = index < 0 ? null : numbered.Count,
            Key = update.Key,
            Graphic = step?.Graphic ?? false,
            SaidBy = update.SaidBy,
            ClavienDindo = update.ClavienDindo,
            FollowUp = update.FollowUp,
            Photos = Picture.Named(update.Photos, pictures),
            Teach = step?.Teach,
            Ask = step?.Ask,
        });
    }

    private static Card DrawAmendment(JournalEntry entry, Amendment amendment, Playbook playbook) =>
        UnlessUntold(amendment.Text, Bare(entry, NarratedMarkdown.Render(amendment.Text.Value, playbook.Glossary)) with { Target = amendment.Target });

    /// <summary>What came in without its words was withheld where it comes from, and is here.</summary>
    private static Card UnlessUntold(ClearedText words, Card card) => words.Value.Length == 0 ? Withhold(card) : card;

    private static Card DrawRetraction(JournalEntry entry, Retraction retraction) =>
        Bare(entry, Sentence($"Update {retraction.Target} was taken back.")) with { Target = retraction.Target };

    private static Card DrawStatus(JournalEntry entry, ProcedureStatus before)
    {
        var change = JsonSerializer.Deserialize(entry.Payload, ProceduresJson.Default.StatusChange)
            ?? throw new InvalidDataException("A status entry has an empty payload.");
        return Bare(entry, Sentence(Words(change, before))) with { Status = change.Status, Stopped = change.Stopped };
    }

    private static string Words(StatusChange change, ProcedureStatus before) => change switch
    {
        { Status: ProcedureStatus.Live } when before == ProcedureStatus.OnHold => "The narration goes on.",
        { Status: ProcedureStatus.Live } => "The narration has begun.",
        { Status: ProcedureStatus.OnHold } => "The team is concentrating.",
        { Status: ProcedureStatus.Concluded, Stopped: true } => "The narration of this operation has ended.",
        { Status: ProcedureStatus.Concluded } => "The narration has ended. Thank you for following.",
        { Status: ProcedureStatus.Archived } => "This narration is now in the archive.",
        _ => "This narration has been withdrawn.",
    };

    private static Narration Sentence(string text) => new($"<p>{WebUtility.HtmlEncode(text)}</p>", text);
}
