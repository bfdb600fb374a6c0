namespace LiveOR.Mirrors;

/// <summary>The time between two posts of a thread, how long until a missing post is taken as not made, and the age from
/// which a post is asked about instead of being sent late.</summary>
public sealed record RelayPace(TimeSpan Pacing, TimeSpan Settle, TimeSpan AskAfter)
{
    public static RelayPace Of(IMirror mirror) => new(
        TimeSpan.FromSeconds(mirror.PacingSeconds), TimeSpan.FromSeconds(mirror.SettleSeconds), mirror.AskAfter);
}
