using LiveOR.Client.Archive;
using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>A procedure in the staff's list.</summary>
public sealed record ProcedureSummary(
    Guid Id,
    string Slug,
    string Title,
    string Playbook,
    ProcedureStatus Status,
    bool Stopped,
    bool Rehearsal,
    Access Access,
    ReleaseMode Release,
    long Latest,
    DateTimeOffset CreatedAt)
{
    /// <summary>When somebody looks how the patient is; empty before the end, and in rehearsals.</summary>
    public IReadOnlyList<FollowUpLine> FollowUps { get; init; } = [];
}
