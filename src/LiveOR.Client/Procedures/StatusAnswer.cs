using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>The status after a transition.</summary>
public sealed record StatusAnswer(ProcedureStatus Status, bool Stopped);
