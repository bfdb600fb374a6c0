using LiveOR.Procedures;

namespace LiveOR.Mirrors;

/// <summary>One segment's way to one mirror. Deliveries of a thread go out in the order of (Number, Part), one at a time.</summary>
public sealed record Delivery
{
    public required DeliveryId Id { get; init; }
    public required ProcedureId ProcedureId { get; init; }
    public required string Mirror { get; init; }

    /// <summary>The journal number of the update or amendment it carries.</summary>
    public required long Number { get; init; }

    /// <summary>From 1; an update that fits one post has one part.</summary>
    public required int Part { get; init; }

    /// <summary>Empty once it was called back and nothing has to be found by it any more.</summary>
    public required string Text { get; init; }
    public required DeliveryState State { get; init; }

    /// <summary>Since when it has been due: it entered the queue, or the narrator said again that it shall go.</summary>
    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>In US dollars, as the mirror charges for one post like this.</summary>
    public decimal Price { get; init; }
    public IReadOnlyList<DeliveryImage> Images { get; init; } = [];

    /// <summary>The update was retracted or the coverage stopped. What still lands at the mirror is deleted there.</summary>
    public bool CalledBack { get; init; }

    /// <summary>An attempt is on record of which it was never learnt whether it arrived. Whoever calls the update back has to
    /// look for it.</summary>
    public bool MayStand { get; init; }
    public string? ParentRemoteId { get; init; }
    public string? RemoteId { get; init; }
    public string? RemoteUrl { get; init; }
    public DateTimeOffset? FirstAttemptAt { get; init; }
    public int Attempts { get; init; }

    /// <summary>Tries in a row to upload a picture, since one arrived.</summary>
    public int UploadAttempts { get; init; }

    /// <summary>When it is tried, looked for or deleted next; null: at once, or in Waiting, when a person has settled something.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>In Checking: from when on a look that finds nothing proves that there is nothing.</summary>
    public DateTimeOffset? SettlesAt { get; init; }

    /// <summary>In Checking: how often it was looked for.</summary>
    public int Looks { get; init; }
    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Why it is where it is, in words a narrator understands.</summary>
    public string? Reason { get; init; }
}
