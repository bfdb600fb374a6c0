namespace LiveOR.Privacy;

/// <summary>Words that a rule found and a person called a false alarm. It covers that rule and those words only; who is told
/// that "Mrs Example" is nobody need not be told so again by each rule that looks for names.</summary>
public sealed record Dismissed(string Rule, string Words)
{
    private static readonly string[] NameRules = ["titled-name", "personal-name", "possible-name"];

    public bool Covers(Finding finding, string text)
    {
        if (finding.Start < 0 || finding.Length <= 0 || finding.Start + finding.Length > text.Length)
        {
            return false;
        }

        var found = text.AsSpan(finding.Start, finding.Length);
        return (finding.Rule == Rule && found.Equals(Words, StringComparison.OrdinalIgnoreCase))
            || (NameRules.Contains(finding.Rule) && NameRules.Contains(Rule)
                && Words.AsSpan().Contains(found, StringComparison.OrdinalIgnoreCase));
    }

    public override string ToString() => $"Dismissed {Rule} ({Words.Length} characters)";
}
