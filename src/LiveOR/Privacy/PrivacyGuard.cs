namespace LiveOR.Privacy;

/// <summary>Decides whether a text may go out, and says where and why not. The built-in rules always run; more can be added.</summary>
public sealed class PrivacyGuard(IEnumerable<IPrivacyRule> additional)
{
    private readonly IReadOnlyList<IPrivacyRule> rules = [.. BuiltIn, .. additional];

    public PrivacyGuard() : this([]) { }

    private static IReadOnlyList<IPrivacyRule> BuiltIn { get; } = [];

    public Verdict Inspect(string text)
    {
        var findings = rules.SelectMany(rule => rule.Inspect(text)).OrderBy(finding => finding.Start).ToList();
        return findings switch
        {
            [] => new Verdict.Cleared(new ClearedText(text)),
            _ when findings.Any(finding => finding.Level == FindingLevel.Held) => new Verdict.Held(findings),
            _ => new Verdict.Warned(findings),
        };
    }

    /// <summary>Clears a text whose only findings are warnings that its author has read and acknowledged; null otherwise.</summary>
    public ClearedText? Clear(string text, bool acknowledged) => Inspect(text) switch
    {
        Verdict.Cleared cleared => cleared.Text,
        Verdict.Warned when acknowledged => new ClearedText(text),
        _ => null,
    };
}
