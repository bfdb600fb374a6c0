using LiveOR.Playbooks;
using LiveOR.Playbooks.Reading;

namespace LiveOR.Privacy;

/// <summary>What the guard finds in a playbook's text, before it is ever narrated: the words are public with the first procedure that
/// uses them. What identifies someone cannot be kept; the rest is a warning.</summary>
public static class PlaybookFindings
{
    private const int Most = 100;

    public static IReadOnlyList<TextProblem> Of(string markdown, PrivacyGuard guard) =>
    [
        .. SpokenLines.Of(markdown)
            .SelectMany(line => guard.Inspect(line.Text).Findings.Select(finding => Problem(line, finding)))
            .Distinct().Take(Most),
    ];

    private static TextProblem Problem(Line line, Finding finding) => new(
        line.Number,
        finding.Level == FindingLevel.Held ? ProblemLevel.Mistake : ProblemLevel.Warning,
        $"{Mistakes.Quote(line.Text.Substring(finding.Start, finding.Length))} may lead to a person. {finding.Why}",
        finding.Suggestion is { Length: > 0 } safe ? $"Write {Mistakes.Quote(safe)} instead." : "Say it without that.");
}
