namespace LiveOR.Client.Updates;

/// <summary>What a reload of the page must not lose.</summary>
public sealed record Kept(
    string? Armed,
    IReadOnlyList<Composition> Compositions,
    IReadOnlyList<OutgoingDraft> Outgoing,
    IReadOnlyList<Guid>? CallingBack = null)
{
    public static Kept Nothing { get; } = new(null, [], []);

    public override string ToString() => $"Kept ({Compositions.Count} compositions, {Outgoing.Count} outgoing)";
}
