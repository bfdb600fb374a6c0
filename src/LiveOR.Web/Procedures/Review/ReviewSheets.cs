using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Audience;
using LiveOR.Client.Accounts;
using LiveOR.Client.Archive;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Photos;
using LiveOR.Client.Updates;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Review;

/// <summary>The review as it is read: originals beside their corrections, findings beside what was done about them.</summary>
internal sealed class ReviewSheets(
    IDbContextFactory<LiveORDbContext> databases, Journals journals, Feeds feeds, ReviewReading reading, SteadyDay day, TimeProvider time)
{
    /// <summary>What waits for a reviewer, the latest first, and then what stands in the archive.</summary>
    public async Task<IReadOnlyList<ReviewLine>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ids = await db.Procedures.AsNoTracking().Where(each => !each.Rehearsal).Select(each => each.Id).ToListAsync(cancellationToken);
        var lines = new List<ReviewLine>();
        foreach (var id in ids)
        {
            if (await journals.ReadAsync(id, cancellationToken)
                is { Progress: { Status: ProcedureStatus.Concluded or ProcedureStatus.Archived, ConcludedAt: { } end } } room)
            {
                lines.Add(Line(room, end));
            }
        }

        return [.. lines.OrderBy(each => each.Status).ThenByDescending(each => each.ConcludedAt)];
    }

    /// <summary>Null when there is no such procedure.</summary>
    public async Task<ReviewSheet?> FindAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        if (await journals.ReadAsync(id, cancellationToken) is not { Progress.ThrownAway: false } room
            || await feeds.FollowAsync(id, room.Progress.LatestNumber, cancellationToken) is not { } view)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var material = await reading.ReadAsync(db, room.Procedure, cancellationToken);
        var sources = new Sources(
            view.Feed, material,
            await db.Drafts.AsNoTracking().Where(each => each.ProcedureId == id && each.Number != null).ToListAsync(cancellationToken),
            await db.Deliveries.AsNoTracking().Where(each => each.ProcedureId == id).OrderBy(each => each.Number).ThenBy(each => each.Part)
                .ToListAsync(cancellationToken),
            await db.Audit.AsNoTracking().Where(each => each.ProcedureId == id && each.Target != null && each.Action != AuditAction.Saw)
                .OrderBy(each => each.Number).ToListAsync(cancellationToken));
        return Sheet(room, sources) with { Sealed = await db.Sealed.CountAsync(each => each.ProcedureId == id, cancellationToken) };
    }

    private ReviewLine Line(ProcedureRoom room, DateTimeOffset end) => new(
        room.Procedure.Id.Value, room.Procedure.Slug, room.Procedure.Title, room.Progress.Status, room.Progress.Stopped, room.Procedure.Access,
        end, room.Procedure.Terms, IsEmbargoed(room));

    private bool IsEmbargoed(ProcedureRoom room) =>
        room.Progress.Status == ProcedureStatus.Archived && room.Procedure.Terms.IsEmbargoedOn(day.Today);

    private ReviewSheet Sheet(ProcedureRoom room, Sources sources)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var deidentified = room.Procedure.Terms with { Deidentified = true };
        return new ReviewSheet
        {
            Id = room.Procedure.Id.Value,
            Slug = room.Procedure.Slug,
            Title = room.Procedure.Title,
            Status = room.Progress.Status,
            Stopped = room.Progress.Stopped,
            Access = room.Procedure.Access,
            ConcludedAt = room.Progress.ConcludedAt,
            Consent = room.Procedure.Consent,
            ConsentUntil = ConsentCover.EndsOn(room.Procedure),
            ConsentEnded = ConsentCover.GapsForReleasing(room.Procedure, today).Count > 0,
            Terms = room.Procedure.Terms,
            Embargoed = IsEmbargoed(room),
            Version = ReviewVersion.Of(sources.Material, room.Progress),
            Missing = PublishGaps.Of(sources.Material, room.Procedure.Terms with { Deidentified = false }, today),
            MissingDeidentified = PublishGaps.Of(sources.Material, deidentified, today),
            Entries = [Title(room, sources), .. sources.Feed.Cards.Where(card => card.Kind == JournalKind.Update).Select(card => Entry(card, sources))],
            Today = day.Today,
        };
    }

    private static ReviewEntry Title(ProcedureRoom room, Sources sources) => new()
    {
        Number = 0,
        Label = "Title",
        Text = room.Procedure.Title,
        Author = room.Procedure.CreatedBy,
        Findings = sources.FindingsOf(0),
        History = sources.HistoryOf("entry 0"),
    };

    private static ReviewEntry Entry(Card card, Sources sources)
    {
        var origin = sources.Drafts.FirstOrDefault(each => each.Number == card.Number);
        var photos = sources.Material.Photos.Where(each => each.Number == card.Number).Select(each => each.Photo).ToList();
        return new ReviewEntry
        {
            Number = card.Number,
            DraftId = origin?.Id.Value,
            Label = card.StepLabel ?? (card.Retracted ? "Taken back" : UpdateWords.Of(card.Type)),
            Type = card.Type,
            Elapsed = card.Elapsed,
            At = card.At,
            Author = origin?.Author,
            SaidBy = card.SaidBy,
            Text = sources.TextOf(card.Number),
            Retracted = card.Retracted,
            RetractedBy = card.Retracted ? sources.RetractedBy(card.Number) : null,
            Withheld = card.Withheld,
            Corrections = [.. sources.Feed.Cards.Where(each => each.Kind == JournalKind.Amendment && each.Target == card.Number).Select(each => Correction(each, sources))],
            Findings = sources.FindingsOf(card.Number),
            Photos = [.. photos.Select(PhotoView.Of)],
            Deliveries = [.. sources.Deliveries.Where(each => each.Number == card.Number).Select(DeliveryView.Of)],
            History = sources.HistoryOf(
                [$"entry {card.Number}", .. origin is null ? [] : new[] { $"draft {origin.Id}" }, .. photos.Select(each => each.Id.ToString())]),
        };
    }

    private static ReviewCorrection Correction(Card card, Sources sources) => new(
        card.Number, sources.TextOf(card.Number), sources.AuthorOfCorrection(card.Number), card.At, card.Retracted, card.Withheld,
        sources.FindingsOf(card.Number));

    /// <summary>What a sheet is drawn from.</summary>
    private sealed record Sources(
        Feed Feed, ReviewMaterial Material, IReadOnlyList<BufferedDraft> Drafts, IReadOnlyList<Delivery> Deliveries, IReadOnlyList<AuditEntry> Audit)
    {
        public IReadOnlyList<ReviewFinding> FindingsOf(long number) =>
            [.. Material.Texts.Where(text => text.Number == number).SelectMany(text => Material.Findings[text])];

        public string TextOf(long number) =>
            Material.Texts.FirstOrDefault(text => text.Number == number && text.Part == ReviewedText.Words)?.Text ?? "";

        public string? RetractedBy(long number) =>
            Audit.LastOrDefault(each => each.Action == AuditAction.Retracted && each.Target == $"entry {number}")?.By;

        public string? AuthorOfCorrection(long number) =>
            Audit.FirstOrDefault(each => each.Action == AuditAction.Amended && Detail(each).GetValueOrDefault("entry") == $"{number}")?.By;

        public IReadOnlyList<AuditLine> HistoryOf(params IReadOnlyList<string> targets) =>
        [
            .. Audit.Where(each => targets.Contains(each.Target!)).Select(each => new AuditLine(
                each.Number, each.At, each.By, each.ProcedureId?.Value, each.Action, each.Target, Detail(each), each.Hash)),
        ];

        private static Dictionary<string, string> Detail(AuditEntry entry) =>
            JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Detail) ?? [];
    }
}
