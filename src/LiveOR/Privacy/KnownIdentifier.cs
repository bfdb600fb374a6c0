using LiveOR.Procedures;

namespace LiveOR.Privacy;

/// <summary>One form of something that identifies this patient, as a keyed digest: what it says cannot be read back.
/// <see cref="Item"/> tells the entries typed at preparation apart.</summary>
public sealed record KnownIdentifier(ProcedureId ProcedureId, int Item, KnownIdentifierKind Kind, string Digest);
