using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>How long until a draft leaves, in the words a moderator reads at a glance.</summary>
public sealed record ModerateCountdown(string Words, bool Urgent)
{
    private const int UrgentSeconds = 10;
    private const string Now = "leaving now";

    /// <summary>As the end of a sentence about it.</summary>
    public string Sentence => Words == Now ? "is leaving now" : Words;

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
            0 => Now,
            < 100 => $"leaves in {seconds} s",
            < 3600 => $"leaves in {seconds / 60} min {seconds % 60:00} s",
            _ => $"leaves in {seconds / 3600} h {seconds % 3600 / 60:00} min",
        },
        seconds <= UrgentSeconds);
}
