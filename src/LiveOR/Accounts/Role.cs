using System.Text.Json.Serialization;

namespace LiveOR.Accounts;

/// <summary>What an account may do; an account holds any number of roles.</summary>
[JsonConverter(typeof(WireName<Role>))]
public enum Role
{
    Narrator,
    Moderator,
    Surgeon,
    Reviewer,
    Administrator,
}
