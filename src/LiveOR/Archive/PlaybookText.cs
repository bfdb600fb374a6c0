using System.Globalization;
using System.Text;
using LiveOR.Playbooks;

namespace LiveOR.Archive;

/// <summary>The playbook of an archived procedure as a Markdown file in the form of the templates folder, the frame around the
/// operation written out. A hospital can keep it, change it and narrate by it.</summary>
public static class PlaybookText
{
    public static string Of(Playbook playbook)
    {
        var page = new StringBuilder();
        WriteHead(page, playbook);
        foreach (var phase in playbook.Phases)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {phase.Title}\n");
            foreach (var step in phase.Steps)
            {
                WriteStep(page, step);
            }
        }

        WriteBranches(page, playbook.Branches);
        return page.ToString();
    }

    private static void WriteHead(StringBuilder page, Playbook playbook)
    {
        page.Append("---\n");
        Pair(page, "title", playbook.Title);
        Pair(page, "specialty", playbook.Specialty);
        page.Append(CultureInfo.InvariantCulture, $"version: {playbook.Version}\n");
        Pair(page, "summary", playbook.Summary);
        List(page, "codes", playbook.Codes.OrderBy(each => each.Key, StringComparer.Ordinal), each => $"  {each.Key}: [{string.Join(", ", each.Value)}]");
        List(page, "sources", playbook.Sources, each => $"  - {Quote(each)}");
        List(page, "glossary", playbook.Glossary, each => $"  {Quote(each.Term)}: {Quote(each.Meaning)}");
        page.Append("---\n");
    }

    private static void WriteStep(StringBuilder page, StepTemplate step)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {step.Label} {{#{step.Id}}}\n\n");
        string?[] flags =
        [
            step.Key ? "key" : null, step.Quiet ? "quiet" : null, step.Graphic ? "graphic" : null, step.Optional ? "optional" : null,
            step.Incision ? "incision" : null, step.TypicalMinutes is { } minutes ? $"{minutes} min" : null,
            step.Type == "step" ? null : $"type: {step.Type}",
        ];
        var told = flags.OfType<string>().ToList();
        page.Append(told.Count > 0 ? $"*{string.Join(" · ", told)}*\n\n" : "");
        page.Append(Described(step)).Append("\n\n");
        Note(page, "Short", step.Short);
        Note(page, "Teach", step.Teach);
        Note(page, "Ask", step.Ask);
        Note(page, "Branches", step.Branches.Count > 0 ? string.Join(", ", step.Branches) : null);
    }

    private static void WriteBranches(StringBuilder page, IReadOnlyList<Branch> branches)
    {
        page.Append(branches.Count > 0 ? "\n## Branches\n" : "");
        foreach (var branch in branches)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {branch.Label} {{#{branch.Id}}}\n\n");
            page.Append(branch.Stop ? "*stop*\n\n" : branch.Hold ? "*hold*\n\n" : "");
            page.Append(branch.Text is { } text ? $"{text}\n\n" : "");
        }
    }

    /// <summary>A blank is described where it first stands.</summary>
    private static string Described(StepTemplate step) => step.Blanks.Aggregate(step.Text, (text, blank) =>
    {
        var bare = $"{{{{{blank.Name}}}}}";
        var at = text.IndexOf(bare, StringComparison.Ordinal);
        return at < 0 ? text : $"{text[..at]}{Written(blank)}{text[(at + bare.Length)..]}";
    });

    private static string Written(Blank blank)
    {
        var kind = blank switch
        {
            { Number: true } => ": number",
            { Choices.Count: > 0 } => $": {string.Join(" | ", blank.Choices)}",
            _ => "",
        };
        return $"{{{{{blank.Name}{kind}{(blank.Default is { } usual ? $" = {usual}" : "")}}}}}";
    }

    private static void Note(StringBuilder page, string name, string? text) =>
        page.Append(text is { Length: > 0 } ? $"- **{name}:** {text}\n" : "");

    private static void Pair(StringBuilder page, string name, string? text) =>
        page.Append(text is { Length: > 0 } ? $"{name}: {Quote(text)}\n" : "");

    private static void List<T>(StringBuilder page, string name, IEnumerable<T> items, Func<T, string> line)
    {
        var lines = items.Select(line).ToList();
        page.Append(lines.Count > 0 ? $"{name}:\n{string.Join('\n', lines)}\n" : "");
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
