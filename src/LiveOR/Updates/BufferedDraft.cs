using LiveOR.Procedures;

namespace LiveOR.Updates;

/// <summary>A draft the server accepted, until and after it leaves. Its words are erased here once they stand in the journal
/// or were undone; <see cref="BodyDigest"/> stays, to tell a repetition from another draft with the same id.</summary>
public sealed record BufferedDraft
{
    public required DraftId Id { get; init; }
    public required ProcedureId ProcedureId { get; init; }
    public required string BodyDigest { get; init; }
    public required DraftState State { get; init; }
    public required string Author { get; init; }

    /// <summary>The order of acceptance; drafts of a procedure leave in this order.</summary>
    public required long Sequence { get; init; }
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>Not before this moment. Null while held, and while an as-live procedure waits for sign-off.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>The draft as accepted; null once the words are erased here.</summary>
    public Draft? Draft { get; init; }
    public bool Acknowledged { get; init; }

    /// <summary>What a second person called false alarms. Erased with the words.</summary>
    public IReadOnlyList<Dismissal> Dismissals { get; init; } = [];

    /// <summary>Who held it back although the guard had let it go; null when nobody did.</summary>
    public string? HeldBy { get; init; }

    /// <summary>The journal number it got when it became public.</summary>
    public long? Number { get; init; }

    /// <summary>Keeps the place of a draft that was undone before it arrived.</summary>
    public static BufferedDraft NeverArrived(DraftId id, ProcedureId procedureId, string author, DateTimeOffset now) => new()
    {
        Id = id,
        ProcedureId = procedureId,
        BodyDigest = "",
        State = DraftState.Undone,
        Author = author,
        Sequence = 0,
        AcceptedAt = now,
    };

    /// <summary>Whether a draft handed in under this id is this one again. One undone before it arrived was never read.</summary>
    public bool IsRepeatedBy(string bodyDigest) =>
        BodyDigest == bodyDigest || this is { State: DraftState.Undone, BodyDigest: "" };

    public BufferedDraft Undo() => this with { State = DraftState.Undone, Draft = null, ReleaseAt = null, Dismissals = [] };

    public BufferedDraft Publish(long number) => this with { State = DraftState.Public, Draft = null, Number = number, Dismissals = [] };

    public override string ToString() => $"BufferedDraft {Id} ({State})";
}
