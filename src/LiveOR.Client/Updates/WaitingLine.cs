using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>Something said that is not public, and how far it has come.</summary>
public sealed record WaitingLine(
    Guid DraftId, string Label, string Text, string State, bool Refused, IReadOnlyList<Finding> Findings,
    string? Author)
{
    public bool MayAcknowledge =>
        Refused && Findings.Count > 0 && Findings.All(finding => finding.Level == FindingLevel.Warned);

    public bool MayAskModerator => Refused && Findings.Any(finding => finding.Level == FindingLevel.Held);

    /// <summary>Whether it would survive the end of this page.</summary>
    public bool Kept { get; init; } = true;

    /// <summary>Its step was said by somebody else meanwhile.</summary>
    public bool SaidAlready { get; init; }

    public static WaitingLine Of(
        OutgoingDraft draft, string author, ProcedureStatus status, DateTimeOffset now, bool kept) => new(
        draft.DraftId, draft.Words.Label, draft.Request.Text ?? "", StateOf(draft, status, now, kept),
        draft.Refusal is not null, draft.Findings, author)
        { Kept = kept, SaidAlready = draft.SaidAlready };

    public static WaitingLine Of(WaitingDraft draft, string label, ProcedureStatus status, DateTimeOffset now) => new(
        draft.DraftId, label, draft.Text, Queued(draft.State == DraftState.Held, draft.ReleaseAt, status, now), false,
        draft.Findings, draft.Author);

    private static string StateOf(OutgoingDraft draft, ProcedureStatus status, DateTimeOffset now, bool kept) => draft switch
    {
        { Refusal: not null, Findings: [var first, ..] } => $"did not leave: {first.Why}",
        { Refusal: { } why } => $"did not leave: {why}",
        { Accepted: true } => Queued(draft.Held, draft.ReleaseAt, status, now),
        { Tried: true } when kept => "✓ queued here, leaves when the network is back",
        _ => "on its way to the server",
    };

    private static string Queued(bool held, DateTimeOffset? releaseAt, ProcedureStatus status, DateTimeOffset now) =>
        releaseAt switch
        {
            _ when held => "held until a moderator lets it go",
            _ when status == ProcedureStatus.OnHold => "✓ queued, waits for the release",
            null => "✓ queued, leaves after sign-off",
            { } at => $"✓ queued, leaves in {Countdown(at - now)}",
        };

    private static string Countdown(TimeSpan left) => (int)Math.Ceiling(Math.Max(0, left.TotalSeconds)) switch
    {
        0 => "a moment",
        var seconds and < 90 => $"{seconds} s",
        var seconds => $"{seconds / 60} min {seconds % 60:00} s",
    };
}
