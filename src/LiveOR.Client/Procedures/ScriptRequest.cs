using LiveOR.Updates;

namespace LiveOR.Client.Procedures;

/// <summary>A script to be kept. <paramref name="Version"/> is the one it was made of; <paramref name="Acknowledge"/>: its author has
/// read the guard's warnings.</summary>
public sealed record ScriptRequest(int? Version, IReadOnlyList<ScriptStep?>? Steps, bool? Acknowledge = null)
{
    public override string ToString() => $"ScriptRequest {Version}";
}
