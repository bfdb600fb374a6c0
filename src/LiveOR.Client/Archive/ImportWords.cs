using System.Globalization;
using LiveOR.Procedures;

namespace LiveOR.Client.Archive;

/// <summary>What an export holds, in the words a person reads.</summary>
public static class ImportWords
{
    public static IEnumerable<string> Marks(ImportSheet sheet)
    {
        (bool Holds, string Words)[] marks =
        [
            (sheet.Rehearsal, "REHEARSAL"),
            (sheet.Complete, "complete, with outcome"),
            (sheet.HeldByLaw, "legal hold"),
            (sheet.EmbargoUntil is not null, $"opens on {sheet.EmbargoUntil?.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}"),
        ];
        return marks.Where(mark => mark.Holds).Select(mark => mark.Words);
    }

    public static IEnumerable<(string What, string Words)> Lines(ImportSheet sheet, ChosenExport file)
    {
        yield return ("Operation", sheet.Operation);
        yield return ("Narrated", sheet.Narrated ?? "not told");
        yield return ("In it", In(sheet));
        yield return ("Copy", sheet.ForReaders
            ? "The readers' copy: without the accounts of staff and the record of consent."
            : "The hospital's own copy: with the accounts of staff, the record of consent and its follow-ups.");
        yield return ("Checked", $"All {Count(sheet.Files, "file", "files")} and every entry of the journal hold.");
        yield return ("File", $"{file.Name}, {file.SizeInWords}");
    }

    public static string In(ImportSheet sheet) => $"{Count(sheet.Entries, "entry", "entries")}, {Count(sheet.Photos, "photo", "photos")}";

    /// <summary>What taking it in does.</summary>
    public static string Comes(ImportSheet sheet) => $"It does not stand here yet. It comes to /archive/{sheet.Slug}, {For(sheet)}";

    private static string For(ImportSheet sheet) => sheet.Access switch
    {
        _ when sheet.EmbargoUntil is { } day => $"closed to the public until {day:yyyy-MM-dd} (UTC).",
        Access.Public => "for everybody at once.",
        Access.Unlisted => "for whoever has the address.",
        _ => "for staff and invited professionals.",
    };

    private static string Count(int count, string one, string many) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
