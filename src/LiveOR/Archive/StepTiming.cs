using System.Text.Json.Serialization;

namespace LiveOR.Archive;

/// <summary>When a step was told, in seconds since incision, and how long it was until the next one. Both are null when no
/// clock ran yet, and the last step has no end.</summary>
public sealed record StepTiming(string StepId, long Number, int Index, string Label, int? Elapsed, int? Seconds, int? TypicalMinutes)
{
    public int? Minutes => Seconds is { } seconds ? (int)Math.Round(seconds / 60.0, MidpointRounding.AwayFromZero) : null;

    /// <summary>Minutes beyond the typical time, below 0 when it was shorter; null where there is nothing to compare.</summary>
    [JsonIgnore]
    public int? Over => Minutes - TypicalMinutes;
}
