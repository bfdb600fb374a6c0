using System.Text.RegularExpressions;

namespace LiveOR.Privacy.Numbers;

/// <summary>Shapes with digits that surgery uses for other things: vertebrae, suture sizes, years, clock times, T+ times.</summary>
internal static partial class SafeCodes
{
    public static bool Safe(ReadOnlySpan<char> code) => Shape.IsMatch(code);

    [GeneratedRegex(
        @"^(?:[CTLS]\d{1,2}(?:[-/][CTLS]?\d{1,2}){0,2}|#?\d{1,2}-0|(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?|\d{1,2}:\d\d(?::\d\d)?|T\+\S+|\d{1,3}/\d{1,3}|\d{1,3}(?:,\d{3})+|[1-9]\d{0,2}00[-–][1-9]\d{0,2}00|\d{1,3}-\d{1,3}|[1-9]\d{0,3}[-–][1-9]\d{0,3}0|[A-Z]{2,8}-?(?:19|20)\d\d)$",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Shape { get; }
}
