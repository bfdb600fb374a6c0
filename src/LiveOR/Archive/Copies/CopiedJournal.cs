using System.Text;
using System.Text.Json;
using LiveOR.Procedures;

namespace LiveOR.Archive.Copies;

/// <summary>A copy's entries as journal entries again, byte for byte.</summary>
public static class CopiedJournal
{
    private const int SaltDigits = 64;
    private const string Unreadable = $"{JournalCopy.FileName} cannot be read: it was changed, or cut off.";

    /// <summary>The copy in a file; else why it is none.</summary>
    public static (JournalCopy? Copy, string? Trouble) Read(ReadOnlySpan<byte> file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.ToArray());
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String
                || format.GetString() != JournalCopy.Form)
            {
                return (null, $"{JournalCopy.FileName} is not that of an export of LiveOR.");
            }

            if (!root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number != JournalCopy.CurrentVersion)
            {
                return (null, "The export was written by another LiveOR, in a form that this one does not know. Use a newer one.");
            }

            return root.Deserialize(CopiesJson.Default.JournalCopy) is { } copy && HasNoGaps(copy) ? (copy, null) : (null, Unreadable);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return (null, Unreadable);
        }
    }

    /// <summary>Null where a time that hashes are made of is left out, or a value has no form a journal knows.</summary>
    public static JournalEntry? Entry(ProcedureId id, CopiedEntry copy) =>
        copy is { At: { } at, HappenedAt: { } happened } && IsSalt(copy.Salt)
            ? new JournalEntry
            {
                ProcedureId = id,
                Number = copy.Number,
                Kind = copy.Kind,
                At = at,
                HappenedAt = happened,
                Elapsed = copy.Elapsed,
                Payload = copy.Payload is null ? null : Encoding.UTF8.GetBytes(copy.Payload),
                Salt = copy.Salt is null ? null : Convert.FromHexString(copy.Salt),
                PayloadDigest = copy.PayloadDigest,
                PreviousHash = copy.PreviousHash,
                Hash = copy.Hash,
            }
            : null;

    /// <summary>The reader of JSON lets null stand in a list.</summary>
    private static bool HasNoGaps(JournalCopy copy)
    {
        IEnumerable<object?>[] lists =
            [copy.Entries, copy.Photos, copy.Procedure.Hashtags, copy.Procedure.Names, copy.Procedure.Hosts, copy.Procedure.Mirrors ?? [],
                copy.FollowUps ?? []];
        return lists.All(list => list.All(each => each is not null));
    }

    private static bool IsSalt(string? salt) =>
        salt is null || (salt.Length is > 0 and <= SaltDigits && salt.Length % 2 == 0 && salt.All(char.IsAsciiHexDigit));
}
