using System.Text;
using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive.Copies;

/// <summary>Makes the copy of a procedure that leaves with an export: the hospital's own, with everything, or the readers'.</summary>
public static class JournalCopying
{
    /// <summary><paramref name="photos"/> by the file each stands in, without their bytes.</summary>
    public static JournalCopy Of(
        Feed feed, IReadOnlyList<JournalEntry> journal, IReadOnlyList<(Photo Photo, string File)> photos, IReadOnlyList<FollowUpAnswer> answers,
        bool forReaders) => new()
        {
            Format = JournalCopy.Form,
            Version = JournalCopy.CurrentVersion,
            ForReaders = forReaders,
            Procedure = forReaders ? ForReaders(feed) : Whole(feed.Procedure),
            FollowUps = forReaders || answers is [] ? null : [.. answers.Select(CopiedFollowUp.Of).OrderBy(each => each.Task, StringComparer.Ordinal)],
            Entries = [.. journal.Select(entry => forReaders ? ForReaders(feed, entry) : Whole(entry))],
            Photos = [.. photos.Where(_ => !IsTimeless(feed, forReaders)).Select(each => forReaders ? ForReaders(each.Photo, each.File) : Whole(each.Photo, each.File))],
        };

    /// <summary>A de-identified archive gives its readers no time: neither as such nor in ids, which begin with one.</summary>
    private static bool IsTimeless(Feed feed, bool forReaders) => forReaders && feed.Procedure.Terms.Deidentified;

    private static CopiedProcedure Base(Procedure procedure) => new()
    {
        Id = procedure.Id.Value,
        Slug = procedure.Slug,
        Title = procedure.Title,
        PlaybookId = procedure.PlaybookId,
        Access = procedure.Access,
        Release = procedure.Release,
        DelaySeconds = procedure.DelaySeconds,
        Rehearsal = procedure.Rehearsal,
        ShortCode = procedure.ShortCode,
        Hashtags = procedure.Hashtags,
        EmbargoUntil = procedure.Terms.EmbargoUntil,
    };

    private static CopiedProcedure Whole(Procedure procedure) => Base(procedure) with
    {
        Mirrors = procedure.Mirrors,
        ManyLinks = procedure.ManyLinks,
        Consent = procedure.Consent,
        Safeguards = procedure.Safeguards,
        CreatedBy = procedure.CreatedBy,
        CreatedAt = procedure.CreatedAt,
        Deidentified = procedure.Terms.Deidentified ? true : null,
        LegalHold = procedure.Terms.LegalHold,
    };

    /// <summary>Of the names that may be said only those that were.</summary>
    private static CopiedProcedure ForReaders(Feed feed)
    {
        var words = string.Join('\n', feed.Cards.Select(card => $"{card.Plain}\n{card.Body}\n{card.SaidBy}").Append(feed.Procedure.Title));
        bool Stands(string name) => words.Contains(name, StringComparison.OrdinalIgnoreCase);
        var profile = JurisdictionProfile.Of(feed.Procedure);
        return Base(feed.Procedure) with
        {
            Id = IsTimeless(feed, forReaders: true) ? null : feed.Procedure.Id.Value,
            Names = [.. profile.AllowedNames.Concat(ConsentCover.NamesOf(feed.Procedure)).Where(Stands).Distinct().Order(StringComparer.Ordinal)],
            Hosts = [.. profile.AllowedHosts.Where(Stands).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private static CopiedEntry Base(JournalEntry entry) => new()
    {
        Number = entry.Number,
        Kind = entry.Kind,
        At = entry.At,
        HappenedAt = entry.HappenedAt,
        Elapsed = entry.Elapsed,
        PayloadDigest = entry.PayloadDigest,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    private static CopiedEntry Whole(JournalEntry entry) => Base(entry) with
    {
        Payload = entry.Payload is null ? null : Encoding.UTF8.GetString(entry.Payload),
        Salt = entry.Salt is null ? null : Convert.ToHexStringLower(entry.Salt),
    };

    private static CopiedEntry ForReaders(Feed feed, JournalEntry entry) => IsTimeless(feed, forReaders: true)
        ? Base(entry) with { At = null, HappenedAt = null }
        : Base(entry) with
        {
            Payload = entry.Payload is null
                ? null
                : Encoding.UTF8.GetString(ReadersPayload.Of(entry.Kind, entry.Payload, feed.Cards[(int)entry.Number - 1])),
        };

    private static CopiedPhoto Whole(Photo photo, string file) => ForReaders(photo, file) with
    {
        UploadedBy = photo.UploadedBy,
        UploadedAt = photo.UploadedAt,
        DecidedBy = photo.DecidedBy,
        Checks = photo.Checks,
    };

    private static CopiedPhoto ForReaders(Photo photo, string file) => new()
    {
        Id = photo.Id.Value,
        File = file,
        ContentType = photo.ContentType,
        Width = photo.Width,
        Height = photo.Height,
        AltText = photo.AltText,
        Graphic = photo.Graphic,
    };
}
