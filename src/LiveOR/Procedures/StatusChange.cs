namespace LiveOR.Procedures;

/// <summary>The payload of a status entry. <see cref="Stopped"/> tells a STOP from a conclusion.</summary>
public sealed record StatusChange(ProcedureStatus Status, bool Stopped, string By, bool SingleHanded = false);
