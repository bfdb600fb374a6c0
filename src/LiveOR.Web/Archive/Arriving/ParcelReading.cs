using System.Text;
using LiveOR.Archive;
using LiveOR.Archive.Copies;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Web.Archive.Arriving;

/// <summary>Makes of an export what would stand here, or says in plain words why it cannot.</summary>
internal static class ParcelReading
{
    private const int LongestSlug = 120;
    private const int LongestTitle = 300;
    private const int MostEntries = 10_000;
    private const int LongestPayload = 64 * 1024;
    private const int LongestAltText = Photo.LongestAltText;
    private const int LongestSide = 8192;
    private const string Playbook = "data/playbook.json";

    public static (Parcel? Parcel, IReadOnlyList<string> Troubles) Read(ReadOnlyMemory<byte> pack, string by, DateTimeOffset now)
    {
        var check = ExportCheck.Of(pack);
        if (check.Faults.Count > 0 || check.Journal is not { } copy)
        {
            return (null, check.Faults is [] ? [$"{JournalCopy.FileName} is missing."] : check.Faults);
        }

        var trouble = Trouble(copy, check.Files);
        return trouble is null ? (Open(copy, check.Files, pack, by, now), []) : (null, [trouble]);
    }

    private static string? Trouble(JournalCopy copy, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => copy switch
    {
        _ when !copy.IsWhole() =>
            "This copy has no times of day, as its hospital chose: it is for reading. Ask the hospital for its own copy.",
        { Entries: [] } or { Entries.Count: > MostEntries } => "Its journal is empty, or too long.",
        _ when !IsSlug(copy.Procedure.Slug) || copy.Procedure.Id == Guid.Empty => "It names no address that can stand here.",
        _ when copy.FollowUps?.FirstOrDefault(each => !IsAnswer(each, copy)) is { } answer =>
            $"Its follow-up {answer.Task} has no outcome in the journal and no reason, stands twice, or is none that is known.",
        { Procedure.Title.Length: 0 or > LongestTitle } => "Its title is missing or too long.",
        _ when copy.Entries.Any(each => each.Payload?.Length > LongestPayload) => "One of its entries is too long.",
        _ when !files.ContainsKey(Playbook) => $"{Playbook} is missing.",
        _ when copy.Photos.FirstOrDefault(photo => !IsPicture(photo, files[photo.File].Span)) is { } photo =>
            $"{photo.File} is no plain JPEG of the size that the journal names, or its words are missing or too long.",
        _ => null,
    };

    private static bool IsSlug(string slug) =>
        slug.Length is > 0 and <= LongestSlug && slug.Split('-').All(part => part.Length > 0 && part.All(each => char.IsAsciiLetterLower(each) || char.IsAsciiDigit(each)));

    /// <summary>Either an outcome that stands in the journal, or why there is none.</summary>
    private static bool IsAnswer(CopiedFollowUp answer, JournalCopy copy) =>
        FollowUpTask.Find(answer.Task) is not null && copy.FollowUps!.Count(each => each.Task == answer.Task) == 1
        && (answer.Number is null
            ? answer.Reason is { Length: > 0 and <= DismissalRules.LongestReason }
            : copy.Entries.Any(each => each.Number == answer.Number && each.Payload is not null));

    private static bool IsPicture(CopiedPhoto photo, ReadOnlySpan<byte> bytes) =>
        photo.ContentType == "image/jpeg" && PlainJpeg.Is(bytes) && PlainJpeg.SizeOf(bytes) == (photo.Width, photo.Height)
        && photo is { Width: > 0 and <= LongestSide, Height: > 0 and <= LongestSide, AltText.Length: > 0 and <= LongestAltText };

    private static Parcel Open(
        JournalCopy copy, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, ReadOnlyMemory<byte> pack, string by, DateTimeOffset now)
    {
        var id = new ProcedureId(copy.Procedure.Id!.Value);
        return new Parcel(
            copy,
            Procedure(copy, Encoding.UTF8.GetString(files[Playbook].Span), by),
            [.. copy.Entries.Select(each => CopiedJournal.Entry(id, each)!)],
            [.. copy.Photos.Select(each => Picture(id, each, files[each.File].ToArray(), by, now))],
            files.Count,
            Checksums.Of(pack.Span));
    }

    private static Procedure Procedure(JournalCopy copy, string playbook, string by) => new()
    {
        Id = new ProcedureId(copy.Procedure.Id!.Value),
        Slug = copy.Procedure.Slug,
        Title = copy.Procedure.Title,
        PlaybookId = copy.Procedure.PlaybookId,
        PlaybookSource = playbook,
        Access = copy.Procedure.Access,
        Release = copy.Procedure.Release,
        DelaySeconds = copy.Procedure.DelaySeconds,
        Mirrors = copy.Procedure.Mirrors ?? [],
        Rehearsal = copy.Procedure.Rehearsal,
        Consent = copy.Procedure.Consent,
        Safeguards = copy.ForReaders ? Safeguards(copy.Procedure) : copy.Procedure.Safeguards,
        ShortCode = copy.Procedure.ShortCode,
        Hashtags = copy.Procedure.Hashtags,
        ManyLinks = copy.Procedure.ManyLinks ?? false,
        CreatedBy = copy.Procedure.CreatedBy ?? by,
        CreatedAt = copy.Procedure.CreatedAt ?? copy.Entries[0].At!.Value,
        Terms = new ArchiveTerms
        {
            Deidentified = copy.Procedure.Deidentified ?? false,
            EmbargoUntil = copy.Procedure.EmbargoUntil,
            LegalHold = copy.Procedure.LegalHold,
            FromElsewhere = true,
        },
    };

    /// <summary>The names that stand in it were allowed where it comes from; here somebody has read them when it is let in.</summary>
    private static Safeguards? Safeguards(CopiedProcedure procedure) => procedure is { Names: [], Hosts: [] }
        ? null
        : new Safeguards
        {
            Profile = JurisdictionProfile.Standard with { AllowedNames = procedure.Names, AllowedHosts = procedure.Hosts },
        };

    private static Photo Picture(ProcedureId id, CopiedPhoto photo, byte[] bytes, string by, DateTimeOffset now) => new()
    {
        Id = new PhotoId(photo.Id),
        ProcedureId = id,
        ContentType = photo.ContentType,
        Width = photo.Width,
        Height = photo.Height,
        AltText = photo.AltText,
        Graphic = photo.Graphic,
        State = PhotoState.Approved,
        UploadedBy = photo.UploadedBy ?? by,
        UploadedAt = photo.UploadedAt ?? now,
        DecidedBy = photo.DecidedBy ?? by,
        Checks = photo.Checks ?? [],
        Bytes = bytes,
    };
}
