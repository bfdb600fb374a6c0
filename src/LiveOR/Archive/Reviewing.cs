using LiveOR.Privacy;

namespace LiveOR.Archive;

/// <summary>Asks the present guard about everything that would stand in the archive. Corrected words are still read, so a correction
/// settles a warning; what the guard would hold is taken back, or let stand by name.</summary>
public sealed class Reviewing(PrivacyGuard guard)
{
    public IReadOnlyList<ReviewFinding> Findings(ReviewedText text, GuardContext context, IReadOnlyList<AcceptedFinding> accepted)
    {
        var own = accepted.Where(each => each.Number == text.Number && each.Part == text.Part).ToList();
        var before = context with { Before = text.Before };
        var standing = guard.Inspect(text.Text, before with { Dismissed = text.Dismissed }).Findings;
        var dismissed = guard.Inspect(text.Text, before).Findings.Except(standing).Where(finding => IsDismissed(text, finding));
        return
        [
            .. standing.Select(finding => new ReviewFinding(text.Part, finding, Settled(text, finding, own))),
            .. dismissed.Select(finding => new ReviewFinding(text.Part, finding, "A second person called it a false alarm.")),
        ];
    }

    private static bool IsDismissed(ReviewedText text, Finding finding) =>
        text.Dismissed.Any(each => each.Covers(finding, text.Text));

    private static string? Settled(ReviewedText text, Finding finding, IReadOnlyList<AcceptedFinding> accepted) => finding switch
    {
        _ when accepted.FirstOrDefault(each => each.Covers(finding)) is { } by => $"{by.By} let it stand: {by.Reason}",
        { Level: FindingLevel.Warned } when text.Acknowledged => "Its author read the warning and let it go.",
        { Level: FindingLevel.Warned } when text.Corrected => "It was corrected.",
        _ => null,
    };
}
