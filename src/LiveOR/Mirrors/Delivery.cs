using LiveOR.Procedures;

namespace LiveOR.Mirrors;

/// <summary>One segment's way to one mirror. Deliveries of a thread go out in the order of (Number, Part), one at a time.</summary>
public sealed record Delivery
{
    public required DeliveryId Id { get; init; }
    public required ProcedureId ProcedureId { get; init; }
    public required string Mirror { get; init; }

    /// <summary>The journal number of the update it carries.</summary>
    public required long Number { get; init; }

    /// <summary>From 1; an update that fits one post has one part.</summary>
    public required int Part { get; init; }
    public required string Text { get; init; }
    public required DeliveryState State { get; init; }
    public string? ParentRemoteId { get; init; }
    public string? RemoteId { get; init; }
    public string? RemoteUrl { get; init; }
    public DateTimeOffset? FirstAttemptAt { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Why it is where it is, in words a narrator understands.</summary>
    public string? Reason { get; init; }
}
