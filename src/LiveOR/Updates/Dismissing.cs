namespace LiveOR.Updates;

/// <summary>Who calls findings false alarms, why and when, and when the draft leaves if nothing else keeps it.</summary>
public sealed record Dismissing(string Name, string Reason, DateTimeOffset At, DateTimeOffset? ReleaseAt);
