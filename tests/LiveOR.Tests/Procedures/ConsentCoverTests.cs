using LiveOR.Procedures;

namespace LiveOR.Tests.Procedures;

public sealed class ConsentCoverTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Some.Morning.UtcDateTime);

    [Fact]
    public void A_rehearsal_has_no_patient_to_ask() => Assert.Empty(
        ConsentCover.GapsForNarrating(Some.Procedure(), Today)
            .Concat(ConsentCover.GapsForArchive(Some.Procedure(), Today))
            .Concat(ConsentCover.GapsForReleasing(Some.Procedure(), Today)));

    [Theory]
    [InlineData("written")]
    [InlineData("withdrawalExplained")]
    [InlineData("audienceSize")]
    [InlineData("expiresOn")]
    public void What_a_profile_needs_is_missing_until_the_record_has_it(string need)
    {
        var asked = With(Some.Consent(), [need]);
        var given = With(
            Some.Consent() with { Written = true, WithdrawalExplained = true, AudienceSize = "a few hundred", ExpiresOn = Today },
            [need]);

        Assert.Contains($"({need})", Assert.Single(ConsentCover.GapsForNarrating(asked, Today)), StringComparison.Ordinal);
        Assert.Empty(ConsentCover.GapsForNarrating(given, Today));
    }

    [Fact]
    public void An_archive_needs_its_own_word_in_the_scope()
    {
        var gaps = ConsentCover.GapsForArchive(With(Some.Consent() with { Scope = ["text", "x"] }), Today);

        Assert.Contains("archive", Assert.Single(gaps), StringComparison.Ordinal);
        Assert.Empty(ConsentCover.GapsForArchive(With(Some.Consent()), Today));
    }

    [Fact]
    public void A_record_without_an_end_ends_when_the_profile_says()
    {
        var procedure = With(Some.Consent(), days: 30);

        Assert.Equal(Some.Consent().ObtainedOn.AddDays(30), ConsentCover.EndsOn(procedure));
        Assert.Empty(ConsentCover.GapsForReleasing(procedure, Some.Consent().ObtainedOn.AddDays(30)));
        Assert.Contains("ended", Assert.Single(
            ConsentCover.GapsForReleasing(procedure, Some.Consent().ObtainedOn.AddDays(31))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_end_of_its_own_goes_before_the_profiles() => Assert.Equal(
        Today, ConsentCover.EndsOn(With(Some.Consent() with { ExpiresOn = Today }, days: 30)));

    [Fact]
    public void A_live_procedure_is_held_once_the_permission_has_ended_and_stays_so()
    {
        var procedure = With(Some.Consent() with { ExpiresOn = Today.AddDays(-1) });
        var held = Lifecycle.HoldExpired(procedure, Some.Live(), "LiveOR", Today);

        Assert.Equal(ProcedureStatus.OnHold, held?.Change.Status);
        Assert.Contains("ended", held?.Change.Reason, StringComparison.Ordinal);
        Assert.Null(Lifecycle.HoldExpired(procedure, Some.Live(), "LiveOR", Today.AddDays(-1)));
        var onHold = Some.Live() with { Status = ProcedureStatus.OnHold };
        Assert.IsType<Transition.Missing>(Lifecycle.Release(procedure, onHold, "someone", Today));
        Assert.IsType<Transition.Changed>(Lifecycle.Release(With(Some.Consent()), onHold, "someone", Today));
    }

    [Fact]
    public void Neither_the_replay_nor_the_archive_begins_on_a_permission_that_has_ended()
    {
        var concluded = Some.Live() with { Status = ProcedureStatus.Concluded };
        var ended = With(Some.Consent() with { ExpiresOn = Today.AddDays(-1) }) with { Release = ReleaseMode.AsLive };

        Assert.IsType<Transition.Missing>(Lifecycle.SignOff(ended, concluded, "someone", Today));
        Assert.IsType<Transition.Missing>(Lifecycle.Publish(ended, concluded, "someone", Today));
        Assert.IsType<Transition.Changed>(Lifecycle.SignOff(ended, concluded, "someone", Today.AddDays(-1)));
    }

    [Fact]
    public void What_stands_in_the_archive_keeps_a_permission_for_it()
    {
        var archived = Some.Live() with { Status = ProcedureStatus.Archived };

        Assert.IsType<Transition.Missing>(Lifecycle.ChangeConsent(
            With(Some.Consent()), archived, Some.Consent() with { Scope = ["text"] }, Today));
    }

    [Fact]
    public void Staff_are_named_only_where_the_patient_agreed_to_that_too()
    {
        var silent = With(Some.Consent());
        var named = With(Some.Consent() with { Scope = ["text", "namedSurgeon"] });

        Assert.Empty(ConsentCover.NamesOf(silent));
        Assert.Equal(["Dr Example"], ConsentCover.NamesOf(named));
    }

    [Fact]
    public void The_profiles_own_items_are_asked_and_no_standard_item_can_be_left_out()
    {
        ChecklistItem own = new("form-signed", "The form is signed."), reworded = new("script-read", "The script was read aloud.");
        var checklist = ChecklistItem.With([own, reworded]);

        Assert.Equal(ChecklistItem.Standard.Select(item => item.Id).Append("form-signed"), checklist.Select(item => item.Id));
        Assert.Contains(reworded, checklist);
        var missing = Assert.IsType<Transition.Missing>(Lifecycle.GoLive(
            With(Some.Consent(), checklist: checklist), Progress.Prepared, "someone", Today, true, true, Some.FullChecklist()));
        Assert.Contains("form-signed", Assert.Single(missing.What), StringComparison.Ordinal);
    }

    private static Procedure With(
        Consent consent, string[]? needs = null, int days = 0, IReadOnlyList<ChecklistItem>? checklist = null) =>
        Some.Procedure(rehearsal: false) with
        {
            Consent = consent,
            Safeguards = new Safeguards
            {
                Profile = JurisdictionProfile.Standard with
                {
                    ConsentNeeds = needs ?? [],
                    ConsentDays = days,
                    Checklist = checklist ?? ChecklistItem.Standard,
                },
                Team = ["Dr Example"],
            },
        };
}
