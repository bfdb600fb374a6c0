using System.Text.Json.Serialization;

namespace LiveOR.Updates;

/// <summary>What kind of thing is said: the ten kinds that narrated operations have always been made of.</summary>
[JsonConverter(typeof(WireName<UpdateType>))]
public enum UpdateType
{
    Step,
    Term,
    Equipment,
    Photo,
    Answer,
    Progress,
    Team,
    Warning,
    WrapUp,
    Outcome,
}
