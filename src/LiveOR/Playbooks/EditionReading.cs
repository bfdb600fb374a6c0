using LiveOR.Playbooks.Reading;

namespace LiveOR.Playbooks;

/// <summary>What a text would be as the next edition of a playbook. <see cref="Markdown"/> is what would be kept: line ends are
/// made alike, and a review that was given to other words is taken out.</summary>
public sealed record EditionReading(Playbook? Playbook, string Markdown, IReadOnlyList<TextProblem> Problems)
{
    public bool MayBeKept => Playbook is not null && Problems.All(problem => problem.Level != ProblemLevel.Mistake);

    /// <summary><paramref name="current"/> is the text that stands on the shelf now; null when there is none.</summary>
    public static EditionReading Of(string id, string markdown, string? current, IReadOnlyDictionary<string, Frame> frames)
    {
        var (text, before) = (SourceText.Plain(markdown), current is null ? null : SourceText.Plain(current));
        var reading = PlaybookReader.Read($"{id}.md", text, frames);
        var changed = before is not null && ReviewClaim.Without(text) != ReviewClaim.Without(before);
        return reading.Playbook is null
            ? new(null, text, [.. reading.Problems.Select(Mistake)])
            : changed && ReviewClaim.Of(text) is { } claim && claim == ReviewClaim.Of(before!)
                ? Unreviewed(id, text, before!, frames)
                : new(reading.Playbook, text, changed ? Unraised(reading.Playbook, text, before!) : []);
    }

    private static EditionReading Unreviewed(string id, string text, string before, IReadOnlyDictionary<string, Frame> frames)
    {
        var without = ReviewClaim.Without(text);
        var playbook = PlaybookReader.Read($"{id}.md", without, frames).Playbook;
        var line = ReviewClaim.LineIn(text);
        return playbook is { ReviewedBy: null, ReviewedOn: null }
            ? new(playbook, without, [Lapsed(line), .. Unraised(playbook, text, before)])
            : new(playbook, text, [Tangled(line)]);
    }

    private static TextProblem Mistake(PlaybookProblem problem) =>
        new(problem.Line, ProblemLevel.Mistake, problem.What, problem.Remedy);

    private static TextProblem Lapsed(int line) => new(
        line,
        ProblemLevel.Warning,
        "This review was given to other words. Saving takes it out, and screens say “not clinically reviewed”.",
        "When these words have been read, fill in reviewedBy and reviewedOn and save again.");

    private static TextProblem Tangled(int line) => new(
        line,
        ProblemLevel.Mistake,
        "This review was given to other words, and cannot be taken out by itself.",
        "Write reviewedBy and reviewedOn on a line each, and leave them empty.");

    private static IReadOnlyList<TextProblem> Unraised(Playbook playbook, string text, string before) =>
        FileReader.Split(text, new Mistakes("")).FrontMatter is { } map
        && FileReader.Split(before, new Mistakes("")).FrontMatter is { } old
        && new FrontMatterValues(old, new Mistakes("")).Find("version") is Yaml.Scalar { Value: var said } && said == playbook.Version
            ? [new(
                new FrontMatterValues(map, new Mistakes("")).LineOf("version"),
                ProblemLevel.Warning,
                $"The words have changed, and the version is still {playbook.Version}.",
                "Raise the last number, or the middle one when steps have changed.")]
            : [];
}
