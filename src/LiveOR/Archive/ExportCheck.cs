using LiveOR.Archive.Copies;
using LiveOR.Archive.Packing;
using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>What an export says of itself, held against its own bytes: every file that was changed, is missing or was added, every
/// entry of the journal whose hash does not fit, and every other byte of the ZIP that is not as LiveOR writes it.</summary>
public sealed record ExportCheck(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files, JournalCopy? Journal, IReadOnlyList<string> Faults)
{
    public static ExportCheck Of(ReadOnlyMemory<byte> pack)
    {
        var unpacked = PackReading.Read(pack);
        if (unpacked.Files.Count == 0)
        {
            return new(unpacked.Files, null, unpacked.Faults);
        }

        var (journal, trouble) = unpacked.Files.TryGetValue(JournalCopy.FileName, out var file)
            ? CopiedJournal.Read(file.Span)
            : (null, null);
        IEnumerable<string> faults =
        [
            .. unpacked.Faults,
            .. FilesNotAsListed(unpacked.Files),
            .. trouble is null ? [] : new[] { trouble },
            .. journal is null ? [] : Chain(journal),
            .. journal is null ? [] : Photos(journal, unpacked.Files),
            .. journal is null ? [] : OwnFields.In(journal),
        ];
        return new(unpacked.Files, journal, [.. faults.Distinct()]);
    }

    private static IEnumerable<string> FilesNotAsListed(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(Checksums.FileName, out var list) || Checksums.Read(list.Span) is not { } listed)
        {
            return [files.ContainsKey(Checksums.FileName) ? $"{Checksums.FileName} was changed." : $"{Checksums.FileName} is missing."];
        }

        return listed.Keys.Union(files.Keys).Union([JournalCopy.FileName]).Where(name => name != Checksums.FileName)
            .Order(StringComparer.Ordinal)
            .Select(name => Fault(name, files, listed)).OfType<string>();
    }

    private static string? Fault(
        string name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, IReadOnlyDictionary<string, string> listed) =>
        (files.TryGetValue(name, out var bytes), listed.GetValueOrDefault(name)) switch
        {
            (false, _) => $"{name} is missing.",
            (_, null) => $"{name} was added: {Checksums.FileName} does not know it.",
            (_, var digest) when digest != Checksums.Of(bytes.Span) => $"{name} is not what {Checksums.FileName} says it is.",
            _ => null,
        };

    private static IEnumerable<string> Chain(JournalCopy journal)
    {
        if (journal.Entries.Count == 0)
        {
            yield return $"{JournalCopy.FileName} has no entries.";
        }

        var (number, hash) = (0L, JournalChain.Origin);
        foreach (var entry in journal.Entries)
        {
            if (entry.Number != number + 1 || entry.PreviousHash != hash)
            {
                yield return $"Journal entry {entry.Number} does not follow from the one before it.";
            }
            else if (journal.Procedure.Id is { } id && entry is { At: not null, HappenedAt: not null }
                && (CopiedJournal.Entry(new ProcedureId(id), entry) is not { } whole || !JournalChain.Holds(whole)))
            {
                yield return $"Journal entry {entry.Number} was changed: its hash does not fit.";
            }

            (number, hash) = (entry.Number, entry.Hash);
        }
    }

    private static IEnumerable<string> Photos(JournalCopy journal, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        from photo in journal.Photos
        where !files.TryGetValue(photo.File, out var bytes) || photo.File != CopiedPhoto.FileOf(Checksums.Of(bytes.Span))
        select $"{photo.File} is not the picture that the journal names.";
}
