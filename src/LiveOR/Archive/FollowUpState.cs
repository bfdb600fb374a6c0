using System.Text.Json.Serialization;

namespace LiveOR.Archive;

/// <summary>How a follow-up stands: its time has not come, it can be answered, it is due, it is late, it was posted, or somebody
/// said that it is not to be.</summary>
[JsonConverter(typeof(WireName<FollowUpState>))]
public enum FollowUpState
{
    Scheduled,
    Open,
    Due,
    Overdue,
    Posted,
    NotPosted,
}
