namespace LiveOR.Rehearsal.Credits;

/// <summary>What <c>POST _sim/credits</c> takes: US dollars, or null for no end of them.</summary>
internal sealed record CreditOrder
{
    public required decimal? Balance { get; init; }
}
