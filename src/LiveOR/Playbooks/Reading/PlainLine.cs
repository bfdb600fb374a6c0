namespace LiveOR.Playbooks.Reading;

/// <summary>Finds Markdown in a narrated line that would not survive on the audience page or in a mirror.</summary>
internal static class PlainLine
{
    public static string? Fault(string line) => line switch
    {
        _ when line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("+ ", StringComparison.Ordinal) =>
            "Lists have no place in narrated text, and notes begin with a hyphen.",
        ['>' or '|', ..] => "Quotes and tables have no place in narrated text.",
        _ when line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal) =>
            "Code has no place in narrated text.",
        _ when line.Length > 2 && line.All(mark => mark is '-' or '=' or '*' or '_' or ' ') =>
            "A rule has no place in narrated text.",
        _ when Tag(line) => "HTML and comments have no place in narrated text.",
        _ => null,
    };

    private static bool Tag(string line) => line.IndexOf('<', StringComparison.Ordinal) is >= 0 and var at
        && at + 1 < line.Length && (char.IsAsciiLetter(line[at + 1]) || line[at + 1] is '!' or '/' or '?');
}
