namespace LiveOR.Mirrors;

/// <summary>A link as it stands, and how many of its units the price of a link covers: fewer than all of them only
/// where a domain in two scripts has a path.</summary>
internal readonly record struct UrlMatch(int Start, int End, int Covered);
