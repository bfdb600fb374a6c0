using LiveOR.Client.Procedures;
using LiveOR.Procedures;

namespace LiveOR.Client.Updates;

/// <summary>How things stand, in words that are read from across the room.</summary>
public sealed record ModerateHeadline(string Words, string Details)
{
    public static ModerateHeadline Of(ProcedureSheet sheet, IReadOnlyList<WaitingDraft> leaving, DateTimeOffset now) =>
        (sheet.Status, leaving) switch
        {
            (ProcedureStatus.Prepared, _) => new("Not live yet", "Nothing leaves before it goes live."),
            (ProcedureStatus.OnHold, []) => new("ON HOLD", "Nothing leaves until it is released."),
            (ProcedureStatus.OnHold, _) => new("ON HOLD", $"Nothing leaves until it is released. {Waiting(leaving.Count)}"),
            (ProcedureStatus.Concluded, _) when sheet.Stopped => new("Stopped", "What had not left was discarded."),
            (ProcedureStatus.Archived, _) => new("Archived", "It is read-only; a retraction still works."),
            (ProcedureStatus.Withdrawn, _) => new("Withdrawn", "Nothing of it is shown any more."),
            (var status, []) => new(status == ProcedureStatus.Live ? "Live" : "Concluded", "Nothing waits to leave."),
            (_, [{ ReleaseAt: null }, ..]) => new("As-live", $"{Waiting(leaving.Count)} Nothing leaves before the sign-off."),
            (var status, [var next, ..]) => new(
                status == ProcedureStatus.Live ? "Live" : "Concluded, still leaving",
                $"{Waiting(leaving.Count)} The next one {ModerateCountdown.Of(next, status, now).Sentence}."),
        };

    private static string Waiting(int count) => count == 1 ? "1 update waits." : $"{count} updates wait.";
}
