using System.Text.Json.Serialization;

namespace LiveOR.Playbooks;

/// <summary>Warning: it can be saved, and should be looked at. Mistake: it cannot be saved like this.</summary>
[JsonConverter(typeof(WireName<ProblemLevel>))]
public enum ProblemLevel
{
    Warning,
    Mistake,
}
