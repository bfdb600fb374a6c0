using System.Text.Json;

namespace LiveOR.Procedures;

/// <summary>Where a procedure stands: nothing but its journal, folded.</summary>
public sealed record Progress(
    ProcedureStatus Status,
    bool Stopped,
    DateTimeOffset? IncisionAt,
    long LatestNumber,
    string LatestHash)
{
    /// <summary>Why the server or a person brought it where it stands, for the staff; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>The narration was concluded. What still waits goes on leaving, and can be held.</summary>
    public bool Over { get; init; }

    /// <summary>When the narration first ended; follow-ups count from there. Null while it has not.</summary>
    public DateTimeOffset? ConcludedAt { get; init; }

    /// <summary>A rehearsal that was thrown away.</summary>
    public bool ThrownAway { get; init; }

    /// <summary>Whether updates are taken.</summary>
    public bool Narrating => !Over && Status is (ProcedureStatus.Live or ProcedureStatus.OnHold);

    public static Progress Prepared { get; } =
        new(ProcedureStatus.Prepared, false, null, 0, JournalChain.Origin);

    public static Progress Of(IEnumerable<JournalEntry> journal) =>
        journal.Aggregate(Prepared, (progress, entry) => progress.Apply(entry));

    public Progress Apply(JournalEntry entry)
    {
        var next = this with
        {
            LatestNumber = entry.Number,
            LatestHash = entry.Hash,
            IncisionAt = entry.Elapsed is int seconds
                ? IncisionAt ?? entry.HappenedAt.AddSeconds(-seconds)
                : IncisionAt,
        };
        return entry is { Kind: JournalKind.Status, Payload: { } payload } ? next.Apply(Read(payload), entry.At) : next;
    }

    /// <summary>Whole seconds since incision at a moment; null before the incision.</summary>
    public int? ElapsedAt(DateTimeOffset moment) =>
        IncisionAt is { } incision && moment >= incision ? (int)(moment - incision).TotalSeconds : null;

    private Progress Apply(StatusChange change, DateTimeOffset at) => this with
    {
        Status = change.Status,
        ConcludedAt = ConcludedAt ?? (change.Status == ProcedureStatus.Concluded ? at : null),
        Stopped = change.Stopped,
        Reason = change.Reason,
        ThrownAway = change.ThrownAway,
        Over = change.Status switch
        {
            ProcedureStatus.Prepared or ProcedureStatus.Live => false,
            ProcedureStatus.OnHold => Over,
            _ => true,
        },
    };

    private static StatusChange Read(byte[] payload) =>
        JsonSerializer.Deserialize(payload, ProceduresJson.Default.StatusChange)
        ?? throw new InvalidDataException("A status entry has an empty payload.");
}
