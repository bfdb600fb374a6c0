using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Audience;
using LiveOR.Client.Archive;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive.Arriving;

/// <summary>Takes in the archive of another LiveOR: journal, hashes and pictures byte for byte, in one transaction, or not at all.
/// It changes nothing that stands here.</summary>
internal sealed class Importing(
    IDbContextFactory<LiveORDbContext> databases, ParcelGuard guard, CardRenderer renderer, AuditTrail audit, JournalSignal signal, TimeProvider time)
{
    /// <summary>What taking it in would do.</summary>
    public async Task<Arrival> LookAsync(ReadOnlyMemory<byte> pack, string by, CancellationToken cancellationToken) =>
        await OpenAsync(pack, by, cancellationToken) is (_, { } arrival) ? arrival : throw new InvalidOperationException("Every pack has an answer.");

    /// <summary><paramref name="accepted"/>: a reviewer has read the findings and lets it in.</summary>
    public async Task<Arrival> TakeInAsync(ReadOnlyMemory<byte> pack, string by, bool accepted, CancellationToken cancellationToken)
    {
        var (parcel, arrival) = await OpenAsync(pack, by, cancellationToken);
        if (parcel is null || arrival is not Arrival.Sound { Sheet: { Standing: "new" } sheet })
        {
            return arrival;
        }

        if (sheet.NeedsReviewer && !accepted)
        {
            return new Arrival.Found(sheet);
        }

        await StoreAsync(parcel, by, sheet, cancellationToken);
        signal.Pulse(new JournalNews(parcel.Procedure.Id, 1, parcel.Journal.Count));
        return new Arrival.Sound(sheet with { Done = true });
    }

    private async Task<(Parcel? Parcel, Arrival Arrival)> OpenAsync(ReadOnlyMemory<byte> pack, string by, CancellationToken cancellationToken)
    {
        var (parcel, troubles) = ParcelReading.Read(pack, by, time.GetUtcNow());
        if (parcel is null)
        {
            return (null, new Arrival.Refused(troubles));
        }

        if (await DrawnAsync(parcel) is not { } feed)
        {
            return (null, new Arrival.Refused(["Its journal or its playbook does not make an archive that can be shown: it is no finished narration."]));
        }

        var standing = await StandingAsync(parcel, cancellationToken);
        return standing switch
        {
            "another" => (parcel, new Arrival.Taken(parcel.Procedure.Slug,
                $"Something else stands at /archive/{parcel.Procedure.Slug}, or it was changed or withdrawn here. Nothing was changed.")),
            "clash" => (parcel, new Arrival.Taken(null, "Some of its entries or pictures have ids that something else here has already. Nothing was changed.")),
            _ => (parcel, new Arrival.Sound(SheetOf(parcel, feed, standing, guard.Inspect(parcel, feed.Playbook)))),
        };
    }

    /// <summary>Drawn once before it is kept: what cannot be shown, or did not end in an archive, is none.</summary>
    private async Task<Feed?> DrawnAsync(Parcel parcel)
    {
        try
        {
            var playbook = PlaybookSnapshot.Read(parcel.Procedure.PlaybookSource);
            var pictures = parcel.Photos.Select(each => new Picture(Picture.AddressOf(each.Id), each.AltText, each.Width, each.Height, each.Graphic)).ToList();
            var feed = parcel.Journal.Aggregate(Feed.Empty(parcel.Procedure, playbook), (soFar, entry) => soFar.Apply(entry, pictures));
            await renderer.DrawAsync(feed.Cards);
            return feed.Progress.Status == ProcedureStatus.Archived && parcel.Updates.All(each => each.Update.Text.Value.Length <= Draft.MaximumLength)
                ? feed
                : null;
        }
        catch (Exception nonsense) when (nonsense is not OutOfMemoryException)
        {
            // A file from elsewhere can hold anything; that it cannot be shown is the answer.
            return null;
        }
    }

    /// <summary>new, same, another, or clash when only an id of it is used already.</summary>
    private async Task<string> StandingAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var here = await db.Procedures.AsNoTracking()
            .Where(each => each.Id == parcel.Procedure.Id || each.Slug == parcel.Procedure.Slug).Select(each => each.Id).ToListAsync(cancellationToken);
        var photos = parcel.Photos.Select(each => each.Id).ToList();
        var drafts = parcel.Updates.Select(each => each.Update.DraftId).ToList();
        if (here is [])
        {
            return drafts.Count != drafts.Distinct().Count() || photos.Count != photos.Distinct().Count()
                || await db.Photos.AnyAsync(each => photos.Contains(each.Id), cancellationToken)
                || await db.Drafts.AnyAsync(each => drafts.Contains(each.Id), cancellationToken)
                    ? "clash"
                    : "new";
        }

        var last = await db.Journal.AsNoTracking().Where(each => each.ProcedureId == parcel.Procedure.Id)
            .OrderByDescending(each => each.Number).Select(each => each.Hash).FirstOrDefaultAsync(cancellationToken);
        return here is [var only] && only == parcel.Procedure.Id && last == parcel.LastHash ? "same" : "another";
    }

    private async Task StoreAsync(Parcel parcel, string by, ImportSheet sheet, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Procedures.Add(parcel.Procedure);
        db.Journal.AddRange(parcel.Journal);
        db.Photos.AddRange(parcel.Photos);
        db.FollowUpAnswers.AddRange(parcel.Answers);
        db.Drafts.AddRange(parcel.Updates.Select(each => DraftOf(each.Entry, each.Update)));
        await audit.AppendAsync(db, [NoteOf(parcel, by, sheet)], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The place by which an update is taken back. Its words stand in the journal.</summary>
    private static BufferedDraft DraftOf(JournalEntry entry, LiveUpdate update) => new()
    {
        Id = update.DraftId,
        ProcedureId = entry.ProcedureId,
        BodyDigest = entry.PayloadDigest,
        State = DraftState.Public,
        Author = update.Author,
        Sequence = entry.Number,
        AcceptedAt = entry.At,
        Number = entry.Number,
    };

    private static AuditNote NoteOf(Parcel parcel, string by, ImportSheet sheet) => new(
        by, AuditAction.Imported, parcel.Procedure.Id, parcel.Procedure.Slug, new Dictionary<string, string>
        {
            ["sha256"] = parcel.Digest,
            ["entries"] = parcel.Journal.Count.ToString(CultureInfo.InvariantCulture),
            ["pictures"] = parcel.Photos.Count.ToString(CultureInfo.InvariantCulture),
            ["copy"] = parcel.Copy.ForReaders ? "readers'" : "the hospital's own",
            ["findingsAccepted"] = sheet.Findings.Count.ToString(CultureInfo.InvariantCulture),
        });

    private static ImportSheet SheetOf(Parcel parcel, Feed feed, string standing, IReadOnlyList<ImportFinding> findings) => new()
    {
        Id = parcel.Procedure.Id.Value,
        Slug = parcel.Procedure.Slug,
        Title = parcel.Procedure.Title,
        Operation = feed.Playbook.Title,
        Narrated = ArchiveDay.Narrated(feed),
        Access = parcel.Procedure.Access,
        Rehearsal = parcel.Procedure.Rehearsal,
        Entries = parcel.Journal.Count,
        Photos = parcel.Photos.Count,
        Files = parcel.Files,
        LastHash = parcel.LastHash,
        Complete = ArchiveRecord.IsComplete(feed),
        EmbargoUntil = parcel.Procedure.Terms.EmbargoUntil,
        HeldByLaw = parcel.Procedure.Terms.LegalHold is not null,
        ForReaders = parcel.Copy.ForReaders,
        Standing = standing,
        Findings = findings,
    };
}
