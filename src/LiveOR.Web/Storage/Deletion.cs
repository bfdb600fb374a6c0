using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>The deletion of an archive whose retention had ended, written in the transaction that erased it. A row without a report was
/// cut short, or waits for a mirror: the server looks at it again. Once there is a report the database refuses to change the row.</summary>
public sealed record Deletion
{
    public required ProcedureId ProcedureId { get; init; }
    public required string Slug { get; init; }
    public required DateOnly DueOn { get; init; }
    public required string ConfirmedBy { get; init; }
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Where its words stood in the catalogue's index; null when it was not in the catalogue.</summary>
    public long? Place { get; init; }

    /// <summary>How much there was of each kind, as JSON.</summary>
    public required string Found { get; init; }
    public DateTimeOffset? ProvedAt { get; init; }

    /// <summary>Nothing remained anywhere that LiveOR reaches.</summary>
    public bool Complete { get; init; }

    /// <summary>The report, as the JSON that <see cref="Digest"/> is of.</summary>
    public string? Report { get; init; }

    /// <summary>SHA-256 of the report; it stands in the audit record too.</summary>
    public string? Digest { get; init; }
}
