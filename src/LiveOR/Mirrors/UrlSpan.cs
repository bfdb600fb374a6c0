namespace LiveOR.Mirrors;

/// <summary>Where a link stands in a text, in UTF-16 units. Bare domains are links too.</summary>
public readonly record struct UrlSpan(int Start, int Length)
{
    public int End => Start + Length;
}
