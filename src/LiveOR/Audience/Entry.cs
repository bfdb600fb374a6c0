using System.Text.Json.Serialization;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Audience;

/// <summary>One entry as everyone gets it: in the catch-up answer, in the push and in the archive. A retracted update keeps
/// its number and has empty <see cref="Html"/> and <see cref="Text"/>.</summary>
public sealed record Entry
{
    public required long Number { get; init; }
    public required JournalKind Kind { get; init; }
    public UpdateType? Type { get; init; }
    public string? StepId { get; init; }

    /// <summary>The entry that an amendment or retraction is about.</summary>
    public long? Target { get; init; }
    public int? Elapsed { get; init; }

    /// <summary>When it was released; null in a de-identified archive only.</summary>
    public required DateTimeOffset? At { get; init; }
    public bool Key { get; init; }
    public required string Html { get; init; }
    public required string Text { get; init; }

    /// <summary>The grade of complications that an outcome tells; not there in anything else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClavienDindo { get; init; }

    /// <summary>The addresses of its pictures, from the root of this server.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];
}
