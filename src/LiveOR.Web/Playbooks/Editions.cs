using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Playbooks;

/// <summary>The editions of each playbook: read, checked, added; never changed. A procedure under way has its own copy.</summary>
internal sealed class Editions(
    TemplateFiles shipped, CurrentShelf shelf, Stocking stocking, PrivacyGuard guard, AuditTrail audit,
    IDbContextFactory<LiveORDbContext> databases, TimeProvider time)
{
    /// <summary>Newest first, what shipped last; none when there is no such playbook.</summary>
    public async Task<IReadOnlyList<EditionCard>> ListAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var saved = await db.PlaybookEditions.AsNoTracking().Where(each => each.PlaybookId == id)
            .OrderByDescending(each => each.Number)
            .Select(each => new EditionCard(each.Number, each.SavedAt, each.SavedBy, each.Note))
            .ToListAsync(cancellationToken);
        return shipped.Find(id) is null ? saved : [.. saved, Standing.Shipped];
    }

    /// <summary>The text of an edition, or of the newest; null when there is none.</summary>
    public async Task<string?> FindAsync(string id, int? number, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return number switch
        {
            null => (await StandingAsync(db, id, cancellationToken)).Markdown,
            0 => shipped.Find(id),
            _ => await db.PlaybookEditions.AsNoTracking().Where(each => each.PlaybookId == id && each.Number == number)
                .Select(each => each.Markdown).SingleOrDefaultAsync(cancellationToken),
        };
    }

    /// <summary>What the text would be as the next edition. Writes nothing.</summary>
    public async Task<EditionReading> ReadAsync(string id, string markdown, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return Read(id, markdown, await StandingAsync(db, id, cancellationToken));
    }

    /// <summary>The same text again is no new edition: a request that is repeated does nothing twice.</summary>
    public async Task<EditionOutcome> SaveAsync(string id, NewEdition wanted, string by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var standing = await StandingAsync(db, id, cancellationToken);
        var reading = Read(id, wanted.Markdown!, standing);
        if (standing.Card is { } card && reading.Markdown == standing.Markdown)
        {
            return new EditionOutcome.Saved(new EditionSaved(card, reading.Markdown, reading.Problems));
        }

        return standing.Card?.Number != wanted.BasedOn ? new EditionOutcome.Meanwhile(standing.Card)
            : !reading.MayBeKept ? new EditionOutcome.Refused(reading.Problems)
            : await AddAsync(db, Next(id, wanted, reading, by), reading, cancellationToken);
    }

    private EditionReading Read(string id, string markdown, Standing standing)
    {
        var reading = EditionReading.Of(id, markdown, standing.Markdown, shelf.Now.Frames);
        return reading.Playbook is null
            ? reading
            : reading with { Problems = [.. reading.Problems.Concat(PlaybookFindings.Of(reading.Markdown, guard)).OrderBy(each => each.Line)] };
    }

    private PlaybookEdition Next(string id, NewEdition wanted, EditionReading reading, string by) => new()
    {
        PlaybookId = id,
        Number = (wanted.BasedOn ?? 0) + 1,
        Markdown = reading.Markdown,
        SavedAt = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
        SavedBy = by,
        Note = string.IsNullOrWhiteSpace(wanted.Note) ? null : wanted.Note.Trim(),
    };

    /// <summary>The transaction holds the database's write lock, so whoever comes second sees the first one's edition.</summary>
    private async Task<EditionOutcome> AddAsync(
        LiveORDbContext db, PlaybookEdition edition, EditionReading reading, CancellationToken cancellationToken)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            var now = await StandingAsync(db, edition.PlaybookId, cancellationToken);
            if ((now.Card?.Number ?? 0) != edition.Number - 1)
            {
                return new EditionOutcome.Meanwhile(now.Card);
            }

            db.PlaybookEditions.Add(edition);
            await audit.AppendAsync(db, [Note(edition)], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await stocking.StockAsync(CancellationToken.None);
        return new EditionOutcome.Saved(new EditionSaved(Standing.CardOf(edition), reading.Markdown, reading.Problems));
    }

    private async Task<Standing> StandingAsync(LiveORDbContext db, string id, CancellationToken cancellationToken) => Standing.Of(
        await db.PlaybookEditions.AsNoTracking().Where(each => each.PlaybookId == id)
            .OrderByDescending(each => each.Number).FirstOrDefaultAsync(cancellationToken),
        shipped.Find(id));

    private static AuditNote Note(PlaybookEdition edition) => new(
        edition.SavedBy, AuditAction.ChangedPlaybook, Target: edition.PlaybookId,
        Detail: new Dictionary<string, string> { ["edition"] = edition.Number.ToString(CultureInfo.InvariantCulture) });
}
