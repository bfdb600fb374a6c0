using System.Text.Json.Serialization;

namespace LiveOR.Procedures;

/// <summary>prepared → live ⇄ onHold → concluded → archived; withdrawn from anywhere, when consent is gone.</summary>
[JsonConverter(typeof(WireName<ProcedureStatus>))]
public enum ProcedureStatus
{
    Prepared,
    Live,
    OnHold,
    Concluded,
    Archived,
    Withdrawn,
}
