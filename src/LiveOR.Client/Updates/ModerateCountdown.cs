using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>How long until a draft leaves, in the words a moderator reads at a glance.</summary>
public sealed record ModerateCountdown(string Words, bool Urgent)
{
    private const int UrgentSeconds = 10;

    public static ModerateCountdown Of(WaitingDraft draft, ProcedureStatus status, DateTimeOffset now) =>
        (draft.State, draft.ReleaseAt, status) switch
        {
            (DraftState.Held, _, _) => new("held", false),
            (_, _, ProcedureStatus.OnHold) => new("waits for the release", false),
            (_, null, _) => new("after the sign-off", false),
            var (_, at, _) => In((int)Math.Ceiling(Math.Max(0, (at.Value - now).TotalSeconds))),
        };

    private static ModerateCountdown In(int seconds) => new(
        seconds switch
        {
            0 => "leaving now",
            < 100 => $"{seconds} s",
            < 3600 => $"{seconds / 60} min {seconds % 60:00} s",
            _ => $"{seconds / 3600} h {seconds % 3600 / 60:00} min",
        },
        seconds <= UrgentSeconds);
}
