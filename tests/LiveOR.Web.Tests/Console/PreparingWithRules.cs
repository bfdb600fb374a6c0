using LiveOR.Client.Procedures;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class PreparingWithRules
{
    [Fact]
    public void A_ruled_specialty_begins_with_its_rule_and_asks_why_when_left()
    {
        var form = new PreparationForm();
        form.Begin(Some.Deck("ports") with { Specialty = "Cardiothoracic surgery" });
        form.Rehearsal = false;

        Assert.Equal((Access.Professional, ReleaseMode.AsLive, false), (form.Access, form.Release, form.DepartsFromRule));
        form.Access = Access.Public;
        Assert.NotNull(form.ReasonTrouble);
        form.OverrideReason = "The board agreed.";
        Assert.Null(form.ReasonTrouble);
        Assert.Equal("The board agreed.", form.ToRequest("a").OverrideReason);
        form.KeepRule();
        Assert.Null(form.ToRequest("a").OverrideReason);
    }

    [Fact]
    public void A_record_comes_back_into_the_form_as_it_was_kept()
    {
        var record = new Consent
        {
            Scope = ["text", "photos"],
            ObtainedBy = "ward physician",
            ObtainedOn = new DateOnly(2026, 1, 5),
            CapacityConfirmed = true,
            AudienceDisclosed = true,
            AudienceSize = "a few hundred",
            Written = true,
            WithdrawalExplained = true,
            Language = "de",
            ExpiresOn = new DateOnly(2027, 1, 5),
        };
        var form = new ConsentForm();

        form.Fill(record);

        var kept = form.ToConsent()!;
        Assert.Equal(["photos", "text"], kept.Scope.Order());
        Assert.Equal(record, kept with { Scope = record.Scope });
    }

    [Fact]
    public void Names_of_the_team_are_separated_by_commas() => Assert.Equal(
        ["Dr Example", "Sister Alder"], new PreparationForm { Team = " Dr Example, ,Sister Alder ;" }.ToRequest("a").Team);
}
