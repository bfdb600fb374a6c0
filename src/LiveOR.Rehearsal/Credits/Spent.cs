namespace LiveOR.Rehearsal.Credits;

/// <summary>US dollars the real network would have charged since the host started.</summary>
internal sealed record Spent(decimal Posts, decimal Deletions, decimal AltTexts, decimal Reads)
{
    public decimal Total => Posts + Deletions + AltTexts + Reads;
}
