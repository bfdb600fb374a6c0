using System.Text.Json.Serialization;
using LiveOR.Updates;

namespace LiveOR.Client.Procedures;

/// <summary>A procedure's script as staff see it, and who signed it. Version 0: nobody has prepared anything yet.</summary>
public sealed record ScriptSheet
{
    public required int Version { get; init; }

    /// <summary>What departs from the playbook's templates.</summary>
    public required IReadOnlyList<ScriptStep> Steps { get; init; }

    /// <summary>Of everything a reader of this version sees.</summary>
    public required string Digest { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }
    public string? ChangedBy { get; init; }
    public DateTimeOffset? SignedAt { get; init; }
    public string? SignedBy { get; init; }
    public int? SignedVersion { get; init; }

    /// <summary>Signed as it stands; any change since would have ended that.</summary>
    [JsonIgnore]
    public bool IsSigned => SignedVersion == Version;

    [JsonIgnore]
    public Script Script => new(Steps);

    public override string ToString() => $"ScriptSheet {Version}";
}
