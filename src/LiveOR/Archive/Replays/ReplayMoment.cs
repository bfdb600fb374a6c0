namespace LiveOR.Archive.Replays;

/// <summary>When entry <see cref="Number"/> was told. From then on the entry it <see cref="Corrects"/> is marked as corrected.</summary>
public sealed record ReplayMoment(long Number, long At, long? Corrects);
