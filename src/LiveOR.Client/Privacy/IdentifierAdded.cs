using LiveOR.Privacy;

namespace LiveOR.Client.Privacy;

/// <summary>A new identifier was registered. <paramref name="Said"/>: the numbers of public entries that say it already.</summary>
public sealed record IdentifierAdded(int Item, KnownIdentifierKind Kind, IReadOnlyList<string> Notes, IReadOnlyList<long> Said);
