namespace LiveOR.Web.Storage;

/// <summary>A playbook as somebody saved it, numbered from 1 for each playbook. What shipped is no row: it is edition 0.
/// The database itself refuses to change or delete one.</summary>
public sealed record PlaybookEdition
{
    public required string PlaybookId { get; init; }

    public required int Number { get; init; }

    public required string Markdown { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public required string SavedBy { get; init; }

    public string? Note { get; init; }
}
