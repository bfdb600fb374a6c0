namespace LiveOR.Rehearsal.Faults;

/// <summary>A fault about to strike. <see cref="Seconds"/>: how long it hangs, or until a rate limit is free again.</summary>
internal sealed record Fault(FaultKind Kind, double Seconds, bool ThenAnswers, DateTimeOffset? Until = null);
