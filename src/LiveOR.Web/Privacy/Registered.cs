using LiveOR.Client.Privacy;

namespace LiveOR.Web.Privacy;

/// <summary>What registering an identifier leads to.</summary>
internal abstract record Registered
{
    private Registered() { }

    public sealed record Done(IdentifierAdded Added) : Registered;

    public sealed record TooMany : Registered;

    public sealed record Over : Registered;
}
