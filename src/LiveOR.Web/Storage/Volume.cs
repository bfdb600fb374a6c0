using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>A public archived procedure as the catalogue has it: what a list shows without drawing its feed. Everything here
/// can be made again from the journal.</summary>
public sealed record Volume
{
    /// <summary>Row n of the catalogue's words, and entry e of it, stand at <c>Place * Room + e</c>; entry 0 is the procedure itself.</summary>
    public const long Room = 1 << 20;

    public long Place { get; init; }
    public required ProcedureId ProcedureId { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string PlaybookId { get; init; }
    public required string PlaybookTitle { get; init; }
    public required string Specialty { get; init; }
    public required bool Rehearsal { get; init; }
    public required bool Stopped { get; init; }
    public required bool Complete { get; init; }
    public required int Steps { get; init; }

    /// <summary>From incision to the last thing said; null when there was no incision.</summary>
    public int? Seconds { get; init; }
    public required DateTimeOffset ArchivedAt { get; init; }

    /// <summary>The first day, in UTC, on which the public may find it.</summary>
    public DateOnly? OpenFrom { get; init; }

    /// <summary>The last number of the journal that is in it.</summary>
    public required long Upto { get; init; }

    /// <summary>Of the program that made it: another one's rules may let fewer words out.</summary>
    public required string Edition { get; init; }
}
