using LiveOR.Procedures;

namespace LiveOR.Client.Archive;

/// <summary>A procedure in the reviewers' list.</summary>
public sealed record ReviewLine(
    Guid Id, string Slug, string Title, ProcedureStatus Status, bool Stopped, Access Access, DateTimeOffset ConcludedAt, ArchiveTerms Terms,
    bool Embargoed);
