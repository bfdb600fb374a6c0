using System.Text.Json.Serialization;

namespace LiveOR.Privacy;

/// <summary>Name: parts of the patient's and relatives' names. Number: record numbers and the like. Date: the date of birth.
/// Phone: telephone numbers.</summary>
[JsonConverter(typeof(WireName<KnownIdentifierKind>))]
public enum KnownIdentifierKind
{
    Name,
    Number,
    Date,
    Phone,
}
