namespace LiveOR.Privacy;

/// <summary>Words that a rule found and a person called a false alarm. It covers that rule and those words only.</summary>
public sealed record Dismissed(string Rule, string Words)
{
    public bool Covers(Finding finding, string text) =>
        finding.Rule == Rule
        && finding.Start >= 0 && finding.Length > 0 && finding.Start + finding.Length <= text.Length
        && text.AsSpan(finding.Start, finding.Length).Equals(Words, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"Dismissed {Rule} ({Words.Length} characters)";
}
