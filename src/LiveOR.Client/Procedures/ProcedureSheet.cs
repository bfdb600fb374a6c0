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
    public required bool Rehearsal { get; init; }
    public required Access Access { get; init; }
    public required ReleaseMode Release { get; init; }
    public required int DelaySeconds { get; init; }
    public required IReadOnlyList<string> Mirrors { get; init; }
    public Consent? Consent { get; init; }
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
    public GuardSettings Guard { get; init; } = GuardSettings.Of(GuardContext.None);
}
