namespace LiveOR.Rehearsal.OAuth2;

/// <summary>What an app is given: the only time the tokens themselves are seen.</summary>
internal sealed record Tokens(Guid Grant, string Access, string? Refresh, IReadOnlyList<string> Scopes)
{
    // A record prints its members; these may not reach a log.
    public override string ToString() => Grant.ToString();
}
