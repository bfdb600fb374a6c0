using LiveOR.Procedures;

namespace LiveOR.Tests.Procedures;

public sealed class LifecycleTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Some.Morning.UtcDateTime);

    public static TheoryData<ProcedureStatus, string, ProcedureStatus?> Moves()
    {
        var moves = new TheoryData<ProcedureStatus, string, ProcedureStatus?>();
        foreach (var (status, verb, next) in Table())
        {
            moves.Add(status, verb, next);
        }

        return moves;
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_status_leads_only_where_the_table_says(ProcedureStatus status, string verb, ProcedureStatus? next)
    {
        var progress = Progress.Prepared with { Status = status };

        var transition = verb switch
        {
            "hold" => Lifecycle.Hold(progress, "someone"),
            "release" => Lifecycle.Release(progress, "someone"),
            "conclude" => Lifecycle.Conclude(progress, "someone"),
            "stop" => Lifecycle.Stop(progress, "someone"),
            "publish" => Lifecycle.Publish(progress, "someone"),
            _ => Lifecycle.Withdraw(progress, "someone"),
        };

        Assert.Equal(next, (transition as Transition.Changed)?.Change.Status);
        Assert.Equal(next is null ? status : null, (transition as Transition.NotAllowed)?.Status);
    }

    [Fact]
    public void A_stop_is_told_apart_from_a_conclusion()
    {
        var stopped = Assert.IsType<Transition.Changed>(Lifecycle.Stop(Some.Live(), "someone"));
        var concluded = Assert.IsType<Transition.Changed>(Lifecycle.Conclude(Some.Live(), "someone"));

        Assert.True(stopped.Change.Stopped);
        Assert.False(concluded.Change.Stopped);
    }

    [Fact]
    public void What_was_held_after_the_conclusion_is_concluded_again_when_released()
    {
        var held = Progress.Prepared with { Status = ProcedureStatus.OnHold, Over = true };

        var released = Assert.IsType<Transition.Changed>(Lifecycle.Release(held, "someone"));

        Assert.Equal((ProcedureStatus.Concluded, false), (released.Change.Status, held.Narrating));
        Assert.IsType<Transition.NotAllowed>(Lifecycle.Conclude(held, "someone"));
    }

    [Fact]
    public void What_was_stopped_cannot_be_held() => Assert.IsType<Transition.NotAllowed>(
        Lifecycle.Hold(Progress.Prepared with { Status = ProcedureStatus.Concluded, Stopped = true }, "someone"));

    [Fact]
    public void A_rehearsal_goes_live_with_nothing_prepared() =>
        Assert.IsType<Transition.Changed>(GoLive(Some.Procedure(), new HashSet<string>(), singleHanded: false));

    [Fact]
    public void A_live_procedure_cannot_go_live_again() => Assert.IsType<Transition.NotAllowed>(Lifecycle.GoLive(
        Some.Procedure(), Some.Live(), "someone", Today, true, true, Some.FullChecklist()));

    [Fact]
    public void A_real_procedure_with_consent_checklist_and_acknowledgement_goes_live() =>
        Assert.IsType<Transition.Changed>(GoLive(Some.Procedure(rehearsal: false), Some.FullChecklist()));

    [Fact]
    public void A_real_procedure_without_consent_does_not_go_live() =>
        AssertMissing("consent record", GoLive(Some.Procedure(rehearsal: false) with { Consent = null }, Some.FullChecklist()));

    [Fact]
    public void A_consent_that_does_not_name_X_keeps_a_mirrored_procedure_from_going_live() =>
        AssertMissing("Consent to X", GoLive(With(Some.Consent() with { Scope = ["text"] }), Some.FullChecklist()));

    [Fact]
    public void A_consent_that_ended_yesterday_does_not_count() =>
        AssertMissing("current", GoLive(With(Some.Consent() with { ExpiresOn = Today.AddDays(-1) }), Some.FullChecklist()));

    [Fact]
    public void A_consent_that_ends_today_still_counts() =>
        Assert.IsType<Transition.Changed>(GoLive(With(Some.Consent() with { ExpiresOn = Today }), Some.FullChecklist()));

    [Fact]
    public void Every_unconfirmed_checklist_item_is_named()
    {
        var missing = Assert.IsType<Transition.Missing>(GoLive(Some.Procedure(rehearsal: false), new HashSet<string>()));

        Assert.Equal(ChecklistItem.Standard.Count, missing.What.Count);
    }

    [Fact]
    public void A_narrator_alone_must_say_so() =>
        AssertMissing("singleHanded", GoLive(Some.Procedure(rehearsal: false), Some.FullChecklist(), singleHanded: false));

    private static IEnumerable<(ProcedureStatus Status, string Verb, ProcedureStatus? Next)> Table()
    {
        const ProcedureStatus prepared = ProcedureStatus.Prepared, live = ProcedureStatus.Live, hold = ProcedureStatus.OnHold,
            concluded = ProcedureStatus.Concluded, archived = ProcedureStatus.Archived, withdrawn = ProcedureStatus.Withdrawn;
        foreach (var (verb, from, to) in new (string, ProcedureStatus[], ProcedureStatus)[]
        {
            ("hold", [live, hold, concluded], hold),
            ("release", [live, hold], live),
            ("conclude", [live, hold], concluded),
            ("stop", [live, hold, concluded], concluded),
            ("publish", [concluded], archived),
            ("withdraw", [prepared, live, hold, concluded, archived], withdrawn),
        })
        {
            foreach (var status in Enum.GetValues<ProcedureStatus>())
            {
                yield return (status, verb, from.Contains(status) ? to : null);
            }
        }
    }

    private static Procedure With(Consent consent) => Some.Procedure(rehearsal: false) with { Consent = consent };

    private static Transition GoLive(Procedure procedure, IReadOnlySet<string> confirmed, bool singleHanded = true) =>
        Lifecycle.GoLive(procedure, Progress.Prepared, "someone", Today, singleHanded, moderatorAtHand: false, confirmed);

    private static void AssertMissing(string what, Transition transition) => Assert.Contains(
        Assert.IsType<Transition.Missing>(transition).What, each => each.Contains(what, StringComparison.Ordinal));
}
