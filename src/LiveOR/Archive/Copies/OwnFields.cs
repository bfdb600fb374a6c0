using System.Text;
using System.Text.Json;

namespace LiveOR.Archive.Copies;

/// <summary>Finds what only the hospital's own copy may carry in one that says it is for readers: somebody wrote it in.</summary>
public static class OwnFields
{
    /// <summary>Each fault in words that name the file and the field.</summary>
    public static IEnumerable<string> In(JournalCopy copy) => copy.ForReaders
        ? Standing(copy).Concat(copy.Entries.SelectMany(Standing)).Concat(copy.Photos.SelectMany(Standing))
            .Select(field => $"{JournalCopy.FileName} says it is for readers, and has {field}, which only the hospital's own copy carries.")
        : [];

    private static IEnumerable<string> Standing(JournalCopy copy) => Named("procedure",
        ("mirrors", copy.Procedure.Mirrors), ("manyLinks", copy.Procedure.ManyLinks), ("consent", copy.Procedure.Consent),
        ("safeguards", copy.Procedure.Safeguards), ("createdBy", copy.Procedure.CreatedBy), ("createdAt", copy.Procedure.CreatedAt),
        ("deidentified", copy.Procedure.Deidentified), ("legalHold", copy.Procedure.LegalHold), ("followUps", copy.FollowUps));

    private static IEnumerable<string> Standing(CopiedEntry entry) =>
        Named($"entry {entry.Number}", ("salt", entry.Salt), (OwnField(entry) ?? "", OwnField(entry)));

    private static IEnumerable<string> Standing(CopiedPhoto photo) => Named(photo.File,
        ("uploadedBy", photo.UploadedBy), ("uploadedAt", photo.UploadedAt), ("decidedBy", photo.DecidedBy), ("checks", photo.Checks));

    private static IEnumerable<string> Named(string place, params (string Name, object? Value)[] fields) =>
        fields.Where(field => field.Value is not null).Select(field => $"“{field.Name}” at {place}");

    private static string? OwnField(CopiedEntry entry)
    {
        try
        {
            return entry.Payload is null ? null : ReadersPayload.OwnField(entry.Kind, Encoding.UTF8.GetBytes(entry.Payload));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException or NotSupportedException)
        {
            // That it cannot be read is said where it is drawn.
            return null;
        }
    }
}
