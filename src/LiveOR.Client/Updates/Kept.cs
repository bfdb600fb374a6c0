namespace LiveOR.Client.Updates;

/// <summary>What lies on a desk and a reload must not lose, beside the drafts on their way. <paramref name="Unanswered"/> is a
/// HOLD or STOP that the server has not answered: it leaves before anything else. <paramref name="Ahead"/>: how far the server's
/// clock is ahead of this device's.</summary>
public sealed record Kept(
    string? Armed, IReadOnlyList<Composition> Compositions, IReadOnlyList<Guid>? CallingBack = null, string? Unanswered = null,
    TimeSpan Ahead = default)
{
    public static Kept Nothing { get; } = new(null, []);

    public override string ToString() => $"Kept ({Compositions.Count} compositions)";
}
