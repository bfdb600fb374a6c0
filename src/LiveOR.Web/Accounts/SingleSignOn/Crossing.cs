namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>How it ended that somebody was sent to the provider. Pages are told by name.</summary>
public enum Crossing
{
    Done,
    Connected,
    Denied,
    Stale,
    Unreachable,
    ClocksDiffer,
    Unreliable,
    Uninvited,
    Closed,
    Taken,
    Nameless,
    Over,
}
