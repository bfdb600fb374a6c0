using System.Globalization;
using LiveOR.Updates;

namespace LiveOR.Web.Photos;

/// <summary>What the audit record says of a picture: never a word that was read in it.</summary>
internal static class PhotoNotes
{
    public static IReadOnlyDictionary<string, string> Added(Photo photo) => new Dictionary<string, string>
    {
        ["graphic"] = photo.Graphic ? "yes" : "no",
        ["writing"] = Writing(photo.Reading),
    };

    public static IReadOnlyDictionary<string, string> Covered(int boxes, Photo photo) => new Dictionary<string, string>
    {
        ["boxes"] = boxes.ToString(CultureInfo.InvariantCulture),
        ["writing"] = Writing(photo.Reading),
    };

    public static IReadOnlyDictionary<string, string> Approved(Photo photo) => new Dictionary<string, string>
    {
        ["checks"] = string.Join(' ', photo.Checks),
        ["graphic"] = photo.Graphic ? "yes" : "no",
    };

    private static string Writing(PictureReading? reading) => reading switch
    {
        null or { State: PictureReadingState.Unavailable } => "not looked for",
        { State: PictureReadingState.Failed } => "not looked for to the end",
        { Words: "" } => "none found",
        { Findings.Count: > 0 } => "found, with warnings",
        _ => "found",
    };
}
