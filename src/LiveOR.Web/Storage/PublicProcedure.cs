using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>A public procedure in a list, and how it stands.</summary>
public sealed record PublicProcedure(string Slug, string Title, bool Rehearsal, ProcedureStatus Status, DateTimeOffset Since);
