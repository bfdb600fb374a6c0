using LiveOR.Audience;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Photos;
using LiveOR.Client.Privacy;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>Everything staff see of one procedure: its deck, what waits in the buffer, what is public, what the mirrors
/// did.</summary>
public sealed record ProcedureSheet
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Playbook { get; init; }
    public required ProcedureStatus Status { get; init; }
    public required bool Stopped { get; init; }
    /// <summary>The narration was concluded; what waits may still leave, or be on hold.</summary>
    public bool Over { get; init; }

    /// <summary>Who let an as-live procedure play last, and when.</summary>
    public SignOff? SignedOff { get; init; }
    public required bool Rehearsal { get; init; }
    public required Access Access { get; init; }
    public required ReleaseMode Release { get; init; }
    public required int DelaySeconds { get; init; }
    public required IReadOnlyList<string> Mirrors { get; init; }
    public Consent? Consent { get; init; }

    /// <summary>The last day on which the permission holds, by the record or by the profile; null when it has no end.</summary>
    public DateOnly? ConsentUntil { get; init; }

    /// <summary>Why it stands as it does, where that was said: what the server put on hold, for one.</summary>
    public string? StatusReason { get; init; }
    public ProfileName? Profile { get; init; }
    public IReadOnlyList<string> Team { get; init; } = [];

    /// <summary>The specialty's rule that was set aside, and why.</summary>
    public PolicyOverride? Override { get; init; }
    public required IReadOnlyList<ChecklistItem> Checklist { get; init; }
    public DateTimeOffset? IncisionAt { get; init; }
    public required long Latest { get; init; }
    public Now? Now { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The server's clock, so that countdowns do not depend on the browser's.</summary>
    public required DateTimeOffset ServerTime { get; init; }
    public required string WatchUrl { get; init; }
    public string ShortCode { get; init; } = "";
    public required Playbook Deck { get; init; }
    public required IReadOnlyList<WaitingDraft> Buffer { get; init; }
    public required IReadOnlyList<TimelineEntry> Entries { get; init; }
    public required IReadOnlyList<DeliveryView> Deliveries { get; init; }

    /// <summary>One per mirror of the procedure.</summary>
    public IReadOnlyList<ThreadView> Threads { get; init; } = [];
    public IReadOnlyList<PhotoView> Photos { get; init; } = [];
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>What was prepared to be said; null once its words are erased.</summary>
    public ScriptSheet? Script { get; init; }

    /// <summary>A rehearsal that can be thrown away.</summary>
    public bool Disposable { get; init; }
    public GuardSettings Guard { get; init; } = GuardSettings.Of(GuardContext.None);
}
