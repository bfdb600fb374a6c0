using LiveOR.Privacy;

namespace LiveOR.Tests.Privacy;

public sealed class GuardContextTests
{
    private readonly PrivacyGuard guard = new();

    [Theory]
    [InlineData("Dr Jane Alder divides the duct.")]
    [InlineData("Then dr. ALDER ties the knot.")]
    [InlineData("Thanks to Jane for the camera work.")]
    [InlineData("Surgeon Jane Alder closes.")]
    [InlineData("D{r}. Álder closes.")]
    public void Staff_who_agreed_may_be_named(string text) =>
        Assert.IsType<Verdict.Cleared>(guard.Inspect(text.Replace("{r}", "r", StringComparison.Ordinal), new GuardContext { AllowedNames = ["Dr Jane Alder"] }));

    [Theory]
    [InlineData("Mrs Alder is asleep.")]
    [InlineData("Dr Jane Example closes.")]
    [InlineData("patient Jane Alder is asleep.")]
    public void An_allowed_name_does_not_allow_a_patient_or_another(string text) =>
        Assert.IsType<Verdict.Held>(guard.Inspect(text, new GuardContext { AllowedNames = ["Dr Jane Alder"] }));

    [Fact]
    public void A_text_that_was_read_before_is_judged_by_what_is_known_now()
    {
        const string Text = "Dr Jane Alder divides the duct.";
        var named = new GuardContext { AllowedNames = ["Dr Jane Alder"] };

        Assert.IsType<Verdict.Held>(guard.Inspect(Text));
        Assert.IsType<Verdict.Cleared>(guard.Inspect(Text, named));
        Assert.Equal(guard.Inspect(Text).Findings, new PrivacyGuard().Inspect(Text).Findings);
    }

    [Fact]
    public void The_hospitals_own_name_may_be_said()
    {
        var context = new GuardContext { AllowedNames = ["Farmton General Hospital"] };

        Assert.IsType<Verdict.Cleared>(guard.Inspect("Live from Farmton General Hospital.", context));
        Assert.IsType<Verdict.Held>(guard.Inspect("Live from Alderbury General Hospital.", context));
    }

    [Theory]
    [InlineData("https://example.org/page", true)]
    [InlineData("https://www.example.org/page", true)]
    [InlineData("www.example.org", true)]
    [InlineData("https://example.org.example.net/", false)]
    [InlineData("https://badexample.org/", false)]
    [InlineData("https://example.org@example.net/", false)]
    [InlineData("ftp://example.org/x", false)]
    public void Links_lead_only_to_allowed_hosts(string text, bool allowed) =>
        Assert.Equal(allowed, guard.Inspect(text, new GuardContext { AllowedHosts = ["example.org"] }) is Verdict.Cleared);

    [Theory]
    [InlineData("A 54-year-old woman with gallstones", "An adult with gallstones")]
    [InlineData("a 6-year-old boy", "a child")]
    [InlineData("aged 30", "an adult")]
    [InlineData("a 9-month-old girl", "a child")]
    public void A_hospital_can_have_every_age_questioned(string text, string rewritten)
    {
        var context = new GuardContext { WarnAboutAges = true };
        var warned = Assert.IsType<Verdict.Warned>(guard.Inspect(text, context));

        Assert.Equal(rewritten, Rewrite.Apply(text, Assert.Single(warned.Findings)));
        Assert.IsType<Verdict.Cleared>(guard.Inspect(text));
    }

    [Fact]
    public void An_age_over_89_stays_held_where_all_ages_are_questioned() =>
        Assert.IsType<Verdict.Held>(guard.Inspect("A 92-year-old woman", new GuardContext { WarnAboutAges = true }));

    [Theory]
    [InlineData("MRN 0001", "2345 is on the band.")]
    [InlineData("Here is Mrs", "Example, asleep.")]
    [InlineData("987-65-", "4321")]
    [InlineData("The number is 555-", "0123, ring it.")]
    [InlineData("It was 12 March", "2024 when it began.")]
    [InlineData("The patient is called", "Jane Alder.")]
    [InlineData("jane@exam", "ple.org")]
    public void An_identifier_split_over_two_updates_is_held(string before, string text)
    {
        var held = Assert.IsType<Verdict.Held>(guard.Inspect(text, new GuardContext { Before = ["All is calm.", before] }));

        Assert.All(held.Findings, finding => Assert.InRange(finding.Start + finding.Length, 1, text.Length));
    }

    [Fact]
    public void An_identifier_split_over_three_updates_is_held() =>
        Assert.IsType<Verdict.Held>(guard.Inspect("345 it is.", new GuardContext { Before = ["MRN", "00", "12"] }));

    [Theory]
    [InlineData("The duct is clipped.", "Kelly clamp, then cut.")]
    [InlineData("Blood loss 150 mL.", "12 mm port closed.")]
    [InlineData("Two of 17", "Steps are done.")]
    [InlineData("Mrs Example was said before.", "All is calm.")]
    public void What_was_said_before_makes_no_false_alarm(string before, string text) =>
        Assert.IsType<Verdict.Cleared>(guard.Inspect(text, new GuardContext { Before = [before] }));
}
