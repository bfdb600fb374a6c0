using System.Text.RegularExpressions;
using LiveOR.Playbooks;

namespace LiveOR.Client.Playbooks;

/// <summary>A template's sentences with the narrator's answers in their blanks.</summary>
public static partial class StepFill
{
    public static string Fill(string template, IReadOnlyDictionary<string, string> answers) =>
        Gap().Replace(template, gap => answers.TryGetValue(gap.Groups["name"].Value, out var answer) && answer != ""
            ? answer
            : "…");

    public static IReadOnlyList<string> Missing(StepTemplate step, IReadOnlyDictionary<string, string> answers) =>
    [
        .. step.Blanks.Where(blank => !answers.TryGetValue(blank.Name, out var answer) || answer == "")
            .Select(blank => blank.Name),
    ];

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}:|]+?)\s*(?::[^{}]*)?\}\}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Gap();
}
