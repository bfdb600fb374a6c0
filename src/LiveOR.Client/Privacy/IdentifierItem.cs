using LiveOR.Privacy;

namespace LiveOR.Client.Privacy;

/// <summary>A registered identifier: that there is one, and of which kind. What it says cannot be shown again.</summary>
public sealed record IdentifierItem(int Item, KnownIdentifierKind Kind);
