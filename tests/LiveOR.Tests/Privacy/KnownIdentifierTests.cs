using LiveOR.Privacy;

namespace LiveOR.Tests.Privacy;

public sealed class KnownIdentifierTests
{
    private static readonly GuardContext Registered = Context(
        (KnownIdentifierKind.Name, "Mary Ann Aldersea-Quill"),
        (KnownIdentifierKind.Name, "Zoë Müllergast"),
        (KnownIdentifierKind.Relative, "Fergus O'Banlon"),
        (KnownIdentifierKind.Number, "X-000 456 71"),
        (KnownIdentifierKind.Phone, "(212) 555-0147"),
        (KnownIdentifierKind.Date, "1961-04-30"));

    private readonly PrivacyGuard guard = new();

    [Theory]
    [InlineData("aldersea is stable")]
    [InlineData("We thank Aldersea for her trust")]
    [InlineData("ALDERSEA tolerated it well")]
    [InlineData("Quill, then ports")]
    [InlineData("The liver of Quill's looks well")]
    [InlineData("Älderséa again")]
    [InlineData("Al\u200bder\u200bsea again")]
    [InlineData("А\u200dlders\u0435a again")]
    [InlineData("A l d e r s e a is asleep")]
    [InlineData("Alders3a is asleep")]
    [InlineData("#MaryAldersea on the table")]
    [InlineData("#alderseamary on the table")]
    [InlineData("zoe mullergast")]
    [InlineData("Muellergast is prepped")]
    [InlineData("OBanlon was told")]
    [InlineData("O\u2019Banlon was told")]
    [InlineData("pt MAAQ draped")]
    [InlineData("M.A. is draped")]
    [InlineData("Number 00045671 on the board")]
    [InlineData("X00045671")]
    [InlineData("X 000-456-71")]
    [InlineData("xooo456 7l")]
    [InlineData("zero zero zero four five six seven one")]
    [InlineData("call 212.555.0147")]
    [InlineData("call 555 0147")]
    [InlineData("+1 212 555 0147")]
    [InlineData("1961-04-30")]
    [InlineData("30/04/61")]
    [InlineData("04/30/1961")]
    [InlineData("30th of April")]
    [InlineData("30041961")]
    public void A_registered_identifier_is_held_however_it_is_written(string text) =>
        Assert.IsType<Verdict.Held>(guard.Inspect(text, Registered));

    [Theory]
    [InlineData("Aldersae again")]
    [InlineData("the Alderse team")]
    [InlineData("Alderseaa")]
    [InlineData("Oldersea")]
    [InlineData("00045672 on the board")]
    [InlineData("0045671 on the board")]
    [InlineData("00054671 on the board")]
    [InlineData("mulergast")]
    public void One_typo_hides_nothing(string text) =>
        Assert.Contains(guard.Inspect(text, Registered).Findings, finding => finding.Rule == KnownIdentifierRule.Id);

    [Theory]
    [InlineData("Calot's triangle, 12 mm port, critical view of safety.")]
    [InlineData("The cystic duct is clipped three times and divided.")]
    [InlineData("Pressure 12 mmHg, flow 3 l/min, 5-0 Prolene, L4-L5.")]
    public void It_stays_quiet_about_everything_else(string text) =>
        Assert.DoesNotContain(guard.Inspect(text, Registered).Findings, finding => finding.Rule == KnownIdentifierRule.Id);

    [Fact]
    public void A_name_that_is_an_ordinary_word_is_found_with_a_capital_only()
    {
        var context = Context((KnownIdentifierKind.Name, "Peter Stone"));

        Assert.Empty(guard.Inspect("The stone is out.", context).Findings);
        Assert.IsType<Verdict.Held>(guard.Inspect("All is well with Stone now.", context));
    }

    [Fact]
    public void A_name_is_offered_a_safe_rewrite()
    {
        var finding = Assert.Single(guard.Inspect("All is well with Aldersea now.", Registered).Findings);

        Assert.Equal("the patient", finding.Suggestion);
    }

    [Theory]
    [InlineData(KnownIdentifierKind.Name, "A")]
    [InlineData(KnownIdentifierKind.Name, "  ")]
    [InlineData(KnownIdentifierKind.Number, "12")]
    [InlineData(KnownIdentifierKind.Phone, "123")]
    [InlineData(KnownIdentifierKind.Date, "30/04/1961")]
    public void What_could_never_be_found_is_not_taken(KnownIdentifierKind kind, string text) =>
        Assert.NotNull(KnownIdentifierForms.Error(kind, text));

    [Fact]
    public void A_text_made_to_cost_time_is_held_instead()
    {
        var text = string.Join(' ', Enumerable.Range(10_000, 1_600));

        Assert.IsType<Verdict.Held>(guard.Inspect(text, Registered));
    }

    internal static GuardContext Context(params (KnownIdentifierKind Kind, string Text)[] identifiers)
    {
        var forms = identifiers
            .SelectMany(each => KnownIdentifierForms.Of(each.Kind, each.Text, _ => false).Select(form => (form, each.Kind)))
            .DistinctBy(each => each.form)
            .ToDictionary(each => each.form, each => each.Kind);
        return new GuardContext
        {
            Rules = [new KnownIdentifierRule(form => forms.TryGetValue(form, out var kind) ? kind : null)],
        };
    }
}
