using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>Which follow-ups a procedure has. They count from the journal's first conclusion, a STOP included; a rehearsal and what
/// was withdrawn have none, and what came from elsewhere has only those that were answered there.</summary>
public static class FollowUps
{
    /// <summary><paramref name="answers"/>: those that stand; an outcome that was taken back is no answer any more.</summary>
    public static IReadOnlyList<FollowUp> Of(
        Procedure procedure, Progress progress, IReadOnlyList<FollowUpAnswer> answers, DateTimeOffset now) =>
        progress is { ConcludedAt: { } end, Status: not ProcedureStatus.Withdrawn } && !procedure.Rehearsal
            ? [.. FollowUpTask.All.Select(task => Of(task, end, answers.FirstOrDefault(each => each.Task == task.Id), now))
                .Where(each => each.IsAnswered || !procedure.Terms.FromElsewhere)]
            : [];

    private static FollowUp Of(FollowUpTask task, DateTimeOffset end, FollowUpAnswer? answer, DateTimeOffset now) =>
        new(task, end + task.Opens, end + task.Due, State(task, now - end, answer), answer);

    private static FollowUpState State(FollowUpTask task, TimeSpan since, FollowUpAnswer? answer) => answer switch
    {
        { Number: not null } => FollowUpState.Posted,
        not null => FollowUpState.NotPosted,
        _ when since >= task.Overdue => FollowUpState.Overdue,
        _ when since >= task.Due => FollowUpState.Due,
        _ when since >= task.Opens => FollowUpState.Open,
        _ => FollowUpState.Scheduled,
    };
}
