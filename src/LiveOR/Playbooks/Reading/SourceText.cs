using System.Text;

namespace LiveOR.Playbooks.Reading;

/// <summary>A file as lines, whatever editor wrote it: byte order mark, CRLF and tabs are tolerated.</summary>
internal static class SourceText
{
    public const int MaximumLength = 256 * 1024;

    public static IReadOnlyList<Line>? Lines(string markdown, Mistakes mistakes)
    {
        if (markdown.Length > MaximumLength)
        {
            mistakes.Add(
                1,
                "The file is larger than 256 KB.",
                "A playbook is a few pages of text; check that this is the right file.");
            return null;
        }

        var lines = Plain(markdown).Split('\n').Select((text, index) => new Line(index + 1, text.Replace("\t", "    ", StringComparison.Ordinal)))
            .ToList();
        return Readable(lines, mistakes) ? lines : null;
    }

    /// <summary>Without a byte order mark, every line ended alike.</summary>
    public static string Plain(string markdown) =>
        markdown.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static bool Readable(List<Line> lines, Mistakes mistakes)
    {
        var unreadable = lines.Where(line => line.Text.EnumerateRunes().Any(IsNotText)).ToList();
        foreach (var line in unreadable)
        {
            mistakes.Add(
                line.Number,
                "The line has characters that are not text.",
                "Save the file as plain text in UTF-8 and retype the line.");
        }

        return unreadable.Count == 0;
    }

    // EnumerateRunes gives U+FFFD for what no encoding could read.
    public static bool IsNotText(Rune rune) => Rune.IsControl(rune) || rune.Value is 0xFFFD or 0xFEFF or 0xFFFE or 0xFFFF;
}
