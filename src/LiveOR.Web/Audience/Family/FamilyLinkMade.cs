namespace LiveOR.Web.Audience.Family;

/// <summary>What became of making a family link, or of taking one back.</summary>
public abstract record FamilyLinkMade
{
    private FamilyLinkMade() { }

    /// <summary>The token is in the link that is shown once.</summary>
    public sealed record Done(Guid Id, string Token) : FamilyLinkMade;

    public sealed record NotCovered : FamilyLinkMade;

    public sealed record TooMany : FamilyLinkMade;

    /// <summary>There is nothing left to follow, or to take back.</summary>
    public sealed record Over : FamilyLinkMade;
}
