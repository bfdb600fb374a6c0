using LiveOR.Archive.Retention;
using LiveOR.Procedures;

namespace LiveOR.Tests.Archive.Retention;

public sealed class RetentionStandingTests
{
    private static readonly DateTimeOffset Ended = new(2020, 2, 29, 14, 0, 0, TimeSpan.Zero);
    private static readonly RetentionPolicy SixYears = new() { ArchiveYears = 6, NoticeDays = 90 };
    private static readonly DateOnly DueOn = new(2026, 2, 28);

    private static RetentionFacts Archived(ArchiveTerms? terms = null) => new(ProcedureStatus.Archived, false, Ended, terms ?? ArchiveTerms.Open);

    [Fact]
    public void Archives_stay_for_good_unless_the_policy_says_otherwise() =>
        Assert.Null(RetentionStanding.Of(new RetentionPolicy(), Archived(), DateOnly.MaxValue));

    [Theory]
    [InlineData("2025-11-29", RetentionStage.Later)]
    [InlineData("2025-11-30", RetentionStage.Announced)]
    [InlineData("2026-02-27", RetentionStage.Announced)]
    [InlineData("2026-02-28", RetentionStage.Due)]
    public void An_archive_is_announced_before_it_is_due(string today, RetentionStage stage)
    {
        var standing = RetentionStanding.Of(SixYears, Archived(), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))!;

        Assert.Equal((DueOn, stage), (standing.DueOn, standing.Stage));
        Assert.Empty(standing.Holds);
    }

    [Fact]
    public void A_legal_hold_an_embargo_and_a_missing_review_each_hold_what_is_due()
    {
        Assert.Equal(
            "A legal hold is on: a claim", Assert.Single(HeldBy(Archived(new ArchiveTerms { LegalHold = "a claim" }))));
        Assert.Contains("closed to the public", Assert.Single(HeldBy(Archived(new ArchiveTerms { EmbargoUntil = DueOn.AddDays(1) }))), StringComparison.Ordinal);
        Assert.Contains("never published", Assert.Single(HeldBy(Archived() with { Status = ProcedureStatus.Concluded })), StringComparison.Ordinal);
        Assert.Contains("not over", Assert.Single(HeldBy(Archived() with { Status = ProcedureStatus.OnHold })), StringComparison.Ordinal);
        Assert.Equal(2, HeldBy(Archived(new ArchiveTerms { LegalHold = "a claim", EmbargoUntil = DueOn.AddDays(1) })).Count);
    }

    [Fact]
    public void What_was_put_off_is_due_on_the_later_day()
    {
        var kept = RetentionStanding.Of(SixYears, Archived(new ArchiveTerms { KeepUntil = new DateOnly(2030, 1, 1) }), DueOn)!;

        Assert.Equal((new DateOnly(2030, 1, 1), RetentionStage.Later), (kept.DueOn, kept.Stage));
        Assert.Equal(DueOn, RetentionStanding.Of(SixYears, Archived(new ArchiveTerms { KeepUntil = new DateOnly(2021, 1, 1) }), DueOn)!.DueOn);
    }

    [Fact]
    public void Rehearsals_withdrawn_procedures_and_those_that_are_not_over_are_never_due()
    {
        Assert.Null(RetentionStanding.Of(SixYears, Archived() with { Rehearsal = true }, DueOn));
        Assert.Null(RetentionStanding.Of(SixYears, Archived() with { Status = ProcedureStatus.Withdrawn }, DueOn));
        Assert.Null(RetentionStanding.Of(SixYears, Archived() with { Status = ProcedureStatus.Live, ConcludedAt = null }, DueOn));
    }

    [Fact]
    public void A_deletion_is_put_off_to_a_day_to_come_after_the_day_it_is_due()
    {
        Assert.Null(Postponing.Error(DueOn.AddYears(5), DueOn, DueOn));
        Assert.Contains("Name the day", Postponing.Error(null, DueOn, DueOn), StringComparison.Ordinal);
        Assert.Contains("day to come", Postponing.Error(DueOn, DueOn, DueOn), StringComparison.Ordinal);
        Assert.Contains("anyway", Postponing.Error(DueOn.AddDays(-1), DueOn, DueOn.AddDays(-9)), StringComparison.Ordinal);
        Assert.Contains("30 years", Postponing.Error(DueOn.AddYears(31), DueOn, DueOn), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> HeldBy(RetentionFacts facts)
    {
        var standing = RetentionStanding.Of(SixYears, facts, DueOn)!;
        Assert.Equal(RetentionStage.Held, standing.Stage);
        return standing.Holds;
    }
}
