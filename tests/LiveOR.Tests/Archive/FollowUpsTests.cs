using LiveOR.Archive;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Archive;

public sealed class FollowUpsTests
{
    private static readonly DateTimeOffset End = Some.Morning.AddHours(3);

    [Theory]
    [InlineData(1, FollowUpState.Scheduled, FollowUpState.Scheduled)]
    [InlineData(12, FollowUpState.Open, FollowUpState.Scheduled)]
    [InlineData(24, FollowUpState.Due, FollowUpState.Scheduled)]
    [InlineData(48, FollowUpState.Overdue, FollowUpState.Scheduled)]
    [InlineData(25 * 24, FollowUpState.Overdue, FollowUpState.Open)]
    [InlineData(30 * 24, FollowUpState.Overdue, FollowUpState.Due)]
    [InlineData(37 * 24, FollowUpState.Overdue, FollowUpState.Overdue)]
    public void A_follow_up_is_due_by_the_hours_since_the_end(int hours, FollowUpState afterADay, FollowUpState afterAMonth) =>
        Assert.Equal([afterADay, afterAMonth], States(Ended, hours));

    [Fact]
    public void What_is_not_over_what_was_withdrawn_and_what_was_rehearsed_has_none()
    {
        Assert.Empty(States(Some.Live(), 24));
        Assert.Empty(States(Ended with { Status = ProcedureStatus.Withdrawn }, 24));
        Assert.Empty(FollowUps.Of(Some.Procedure(rehearsal: true), Ended, [], End.AddHours(24)));
    }

    [Fact]
    public void An_answer_settles_its_own_follow_up_only()
    {
        var closed = Answer("24h") with { Reason = "the family asked for silence" };

        Assert.Equal([FollowUpState.NotPosted, FollowUpState.Due], States(Ended, 30 * 24, closed));
        Assert.Equal([FollowUpState.NotPosted, FollowUpState.Posted], States(Ended, 30 * 24, closed, Answer("30d") with { Number = 9 }));
    }

    [Fact]
    public void They_count_from_the_first_conclusion_of_the_journal()
    {
        var progress = new[] { ProcedureStatus.Live, ProcedureStatus.Concluded, ProcedureStatus.Archived }
            .Select((status, at) => Status(status, Some.Morning.AddHours(at)))
            .Aggregate(Progress.Prepared, (soFar, next) => soFar.Apply(JournalChain.Next(
                Some.Procedure().Id, soFar.LatestNumber, soFar.LatestHash, JournalKind.Status, next.At, next.At, null, next.Payload, [1])));

        Assert.Equal(Some.Morning.AddHours(1), progress.ConcludedAt);
    }

    [Fact]
    public void What_is_said_without_words_of_ones_own_passes_the_guard_and_after_a_stop_tells_no_grade()
    {
        var guard = new PrivacyGuard();
        foreach (var (task, grade) in FollowUpTask.All.SelectMany(task => ClavienDindo.All.Select(each => (task, each.Grade))))
        {
            Assert.Empty(guard.Inspect(OutcomeWords.Of(task, grade, stopped: false)).Findings);
            Assert.DoesNotContain("omplication", OutcomeWords.Of(task, grade, stopped: true), StringComparison.Ordinal);
            Assert.Empty(guard.Inspect(OutcomeWords.Of(task, grade, stopped: true)).Findings);
        }
    }

    [Theory]
    [InlineData("iiia", "IIIa")]
    [InlineData(" None ", "none")]
    [InlineData("VI", null)]
    [InlineData(null, null)]
    public void A_grade_is_read_in_any_case(string? said, string? grade) => Assert.Equal(grade, ClavienDindo.Read(said));

    private static Progress Ended => Some.Live() with { Status = ProcedureStatus.Concluded, Over = true, ConcludedAt = End };

    private static FollowUpAnswer Answer(string task) => new() { ProcedureId = ProcedureId.New(), Task = task, By = "Reviewer", At = End };

    private static IEnumerable<FollowUpState> States(Progress progress, int hours, params FollowUpAnswer[] answers) =>
        FollowUps.Of(Some.Procedure(rehearsal: false), progress, answers, End.AddHours(hours)).Select(each => each.State);

    private static (DateTimeOffset At, byte[] Payload) Status(ProcedureStatus status, DateTimeOffset at) =>
        (at, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new StatusChange(status, false, "x"), ProceduresJson.Default.StatusChange));
}
