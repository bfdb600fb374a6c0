using LiveOR.Archive;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Review;

/// <summary>Gathers what would stand in the archive and asks the present guard about all of it.</summary>
internal sealed class ReviewReading(Reviewing reviewing, GuardContexts contexts)
{
    private const int LookBack = 2;

    public async Task<ReviewMaterial> ReadAsync(LiveORDbContext db, Procedure procedure, CancellationToken cancellationToken)
    {
        var id = procedure.Id;
        var journal = await db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == id && each.Payload != null).OrderBy(each => each.Number).ToListAsync(cancellationToken);
        var pictures = await PhotoStore.ListAsync(db, id, cancellationToken);
        var accepted = await db.AcceptedFindings.AsNoTracking().Where(each => each.ProcedureId == id).ToListAsync(cancellationToken);
        var context = await contexts.OfAsync(db, procedure, cancellationToken);
        var held = Shown(journal, pictures);
        List<ReviewedText> texts = [new(0, ReviewedText.Words, procedure.Title), .. Words(journal), .. Descriptions(held)];
        return new ReviewMaterial
        {
            Procedure = procedure,
            Texts = texts,
            Findings = texts.ToDictionary(text => text, text => reviewing.Findings(text, context, accepted)),
            Photos = held,
            Undecided = pictures.Count(each => each.State == PhotoState.Waiting),
            HeldDrafts = await db.Drafts.CountAsync(
                each => each.ProcedureId == id && each.State == DraftState.Held && each.Draft != null, cancellationToken),
        };
    }

    private static IEnumerable<ReviewedText> Words(IReadOnlyList<JournalEntry> journal)
    {
        var corrected = journal.Where(each => each.Kind == JournalKind.Amendment)
            .Select(each => Amendment.FromPayload(each.Payload!).Target).ToHashSet();
        var said = new List<string>();
        foreach (var entry in journal)
        {
            switch (entry.Kind)
            {
                case JournalKind.Update:
                    var update = LiveUpdate.FromPayload(entry.Payload!);
                    yield return Of(entry.Number, update) with { Corrected = corrected.Contains(entry.Number), Before = [.. said.TakeLast(LookBack)] };
                    said.Add(update.Text.Value);
                    break;
                case JournalKind.Amendment:
                    var amendment = Amendment.FromPayload(entry.Payload!);
                    yield return new(entry.Number, ReviewedText.Words, amendment.Text.Value) { Acknowledged = amendment.Acknowledged };
                    break;
            }
        }
    }

    private static ReviewedText Of(long number, LiveUpdate update) => new(
        number, ReviewedText.Words, update.SaidBy is { Length: > 0 } by ? $"{update.Text.Value}\n{by}" : update.Text.Value)
    {
        Acknowledged = update.Acknowledged,
        Dismissed = update.Dismissed,
    };

    private static List<(long Number, Photo Photo)> Shown(IReadOnlyList<JournalEntry> journal, IReadOnlyList<Photo> pictures) =>
    [
        .. from entry in journal
           where entry.Kind == JournalKind.Update
           from name in LiveUpdate.FromPayload(entry.Payload!).Photos
           from picture in pictures
           where picture.Id.ToString() == name
           select (entry.Number, picture),
    ];

    private static IEnumerable<ReviewedText> Descriptions(IEnumerable<(long Number, Photo Photo)> shown) =>
        shown.Select(each => new ReviewedText(each.Number, each.Photo.Id.ToString(), each.Photo.AltText));
}
