using System.Globalization;
using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>What the index reads of one entry. <see cref="Also"/> has the words once more whose letters are typographic.</summary>
internal sealed record CatalogueWords(long Number, string Label, string Words, string Also, int? Elapsed)
{
    /// <summary>The procedure itself as number 0, then every update and correction that the audience can read.</summary>
    public static IReadOnlyList<CatalogueWords> Of(Feed feed) =>
    [
        Line(0, feed.Procedure.Title, Description(feed), null),
        .. feed.Cards
            .Where(card => card is { Kind: JournalKind.Update or JournalKind.Amendment, Retracted: false, Withheld: false })
            .Select(card => Line(card.Number, Heading(card), Said(card), card.Elapsed)),
    ];

    public static async Task ReplaceAsync(
        LiveORDbContext db, long place, IReadOnlyList<CatalogueWords> lines, CancellationToken cancellationToken)
    {
        var first = place * Volume.Room;
        await db.Database.ExecuteSqlAsync(
            $"""DELETE FROM "ArchiveWords" WHERE rowid >= {first} AND rowid < {first + Volume.Room}""", cancellationToken);
        foreach (var line in lines)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "ArchiveWords" (rowid, "Label", "Words", "Also", "Elapsed")
                VALUES ({first + line.Number}, {line.Label}, {line.Words}, {line.Also}, {line.Elapsed})
                """, cancellationToken);
        }
    }

    private static CatalogueWords Line(long number, string label, string words, int? elapsed)
    {
        var text = $"{label} {words}";
        var also = FoldedWord.In(text).Where(word => word.IsTypographic(text)).Select(word => word.Folded).Distinct();
        return new CatalogueWords(number, label, words, string.Join(' ', also), elapsed);
    }

    private static string Description(Feed feed) => string.Join(" ", (string?[])
    [
        feed.Playbook.Title.Equals(feed.Procedure.Title, StringComparison.OrdinalIgnoreCase) ? null : $"{feed.Playbook.Title}.",
        feed.Playbook.Summary,
        $"{feed.Playbook.Specialty}.",
        string.Join(" ", feed.Playbook.Codes.SelectMany(system => system.Value)),
    ]).Trim();

    private static string Heading(Card card) => card switch
    {
        { Kind: JournalKind.Amendment, Target: { } target } => string.Create(CultureInfo.InvariantCulture, $"Correction to update {target}"),
        _ => card.StepLabel ?? Client.Updates.UpdateWords.Of(card.Type),
    };

    private static string Said(Card card) => card.SaidBy is { Length: > 0 } by ? $"{card.Plain} ({by})" : card.Plain;
}
