using System.Text.Json.Serialization;

namespace LiveOR.Privacy;

/// <summary>Name: parts of the patient's name. Relative: parts of a relative's. Number: record numbers and the like. Date: the
/// date of birth. Phone: telephone numbers.</summary>
[JsonConverter(typeof(WireName<KnownIdentifierKind>))]
public enum KnownIdentifierKind
{
    Name,
    Relative,
    Number,
    Date,
    Phone,
}
