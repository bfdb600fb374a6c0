namespace LiveOR.Updates;

/// <summary>Something said of a step that stands in the feed, or waits to.</summary>
public sealed record SaidBefore(string By, string Text)
{
    public override string ToString() => $"SaidBefore by {By} ({Text.Length} characters)";
}
