using LiveOR.Archive.Retention;

namespace LiveOR.Tests.Archive.Retention;

public sealed class RetentionPolicyTests
{
    [Fact]
    public void What_it_says_when_nobody_set_anything_is_accepted()
    {
        Assert.Empty(new RetentionPolicy().Errors());
        Assert.Empty(new RetentionPolicy().Warnings());
        Assert.Contains(RetentionRule.Of(new RetentionPolicy()), rule => rule is { What: "Archives", HowLong: "Until they are withdrawn" });
    }

    [Fact]
    public void Fewer_years_for_consents_and_audit_than_the_law_asks_for_are_refused_in_plain_words() => Assert.Equal(
        "RecordYears is 5: consents and the audit record are kept for 6 years at least.",
        Assert.Single(new RetentionPolicy { RecordYears = 5 }.Errors()));

    [Fact]
    public void Nonsense_is_refused_each_by_its_name()
    {
        var errors = new RetentionPolicy { DraftHours = 0, PictureDays = 366, InvitationDays = -1, ArchiveYears = 0, RecordYears = 101, NoticeDays = 6 }.Errors();

        Assert.Equal(
            ["DraftHours", "PictureDays", "InvitationDays", "ArchiveYears", "RecordYears", "NoticeDays"], errors.Select(error => error.Split(' ')[0]));
        Assert.All(errors, error => Assert.Contains(": say ", error, StringComparison.Ordinal));
    }

    [Fact]
    public void Archives_that_end_before_the_records_of_them_are_allowed_with_a_warning()
    {
        var policy = new RetentionPolicy { ArchiveYears = 1 };

        Assert.Empty(policy.Errors());
        Assert.Contains("after 1 year, earlier than the 6 years", Assert.Single(policy.Warnings()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_never_became_public_counts_from_the_end_or_from_when_it_came_later()
    {
        var policy = new RetentionPolicy();
        DateTimeOffset end = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), before = end.AddHours(-3), after = end.AddDays(2);

        Assert.Equal(end.AddHours(24), SweepRules.DraftDue(policy, before, end));
        Assert.Equal(after.AddHours(24), SweepRules.DraftDue(policy, after, end));
        Assert.Equal(end.AddDays(30), SweepRules.PictureDue(policy, before, end));
        Assert.Equal(after.AddDays(30), SweepRules.InvitationDue(policy, after));
    }
}
