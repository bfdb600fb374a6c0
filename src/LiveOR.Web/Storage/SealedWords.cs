using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>What was erased while a legal hold was on, sealed with a key that stands outside the database. It ends with the hold.</summary>
public sealed record SealedWords
{
    public const string Entry = "entry";
    public const string Photo = "photo";
    public const string Draft = "draft";
    public const string Script = "script";

    public required Guid Id { get; init; }
    public required ProcedureId ProcedureId { get; init; }
    public required string Kind { get; init; }

    /// <summary>The entry's number, or the id of what it was.</summary>
    public required string Name { get; init; }
    public required byte[] Bytes { get; init; }
    public required DateTimeOffset At { get; init; }
}
