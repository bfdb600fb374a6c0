using LiveOR.Privacy;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Tests.Privacy.Shapes;

public sealed class NeedleTests
{
    [Theory]
    [InlineData(@"\b(?:noon|easter)\b", "BnoonB|BeasterB")]
    [InlineData(@"(?:mon|tues)day", "monday|tuesday")]
    [InlineData(@"\d{3}-\d{2}", "DDD-DD")]
    [InlineData(@"[A-Z]{1}9[01]{1,2}", "90|900|901|91|910|911")]
    [InlineData(@"\b(?i:ward|bed) ?\d", "Bbed D|BbedD|Bward D|BwardD")]
    [InlineData(@"(?<day>today)(?!'s)", "today")]
    [InlineData(@"(?<![\w.])st\.?(?!\w)", "BstB|Bst.B")]
    [InlineData(@"a\.b\x2Dc\u00A0d", "a.b-c d")]
    [InlineData(@"[""“'‘](?<name>\p{Lu}+)[""”] says", "\" says|O says")]
    [InlineData(@"\p{Lu}+(?= (?:said|asked))", " said| asked")]
    [InlineData(@"(?:ab|cd)+", "ab|cd")]
    [InlineData(@"(?<by>[/.])\d\k<by>e{2}", "/D|.D")]
    public void Every_text_of_a_shape_holds_one_of_its_needles(string shape, string needles) =>
        Assert.Equal(needles.Split('|').Order(StringComparer.Ordinal), ShapeReader.Read(shape).Needles!.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(@"\p{Lu}\p{Ll}+")]
    [InlineData(@"(?:today)?")]
    [InlineData(@"today|\w+")]
    [InlineData(@"[^a]*")]
    public void A_shape_of_which_nothing_is_known_has_no_needles(string shape) => Assert.Null(ShapeReader.Read(shape).Needles);

    [Theory]
    [InlineData("(a")]
    [InlineData("a)")]
    public void A_shape_with_a_bracket_amiss_is_refused(string shape) => Assert.Throws<FormatException>(() => ShapeReader.Read(shape));

    [Fact]
    public void A_pattern_is_looked_for_no_further_from_a_needle_than_a_match_can_stand() => Assert.Equal(
        new Window(5, 7), Assert.Single(ShapeReader.Read(@"\w{1,3}zz\w{0,4}(?!\d)").Needles!).Value);

    [Theory]
    [InlineData(@"\b(?:on )?(?:christmas|easter)\b", 12)]
    [InlineData(@"(?<by>[/.])\d{1,2}\k<by>(?!\d|,\d)", 6)]
    [InlineData(@"(?<!no )\p{Lu}[a-z\d-]{2,9}", 13)]
    [InlineData(@"a\w*", Part.Endless)]
    public void A_match_reaches_no_further_than_its_parts_together(string shape, int reach) => Assert.Equal(reach, ShapeReader.Read(shape).Reach);

    [Fact]
    public void Looking_near_the_needles_finds_what_looking_everywhere_finds()
    {
        var alternatives = Rules.SelectMany(rule => rule.Patterns).SelectMany(pattern => pattern.Alternatives).ToList();
        var haystack = new Haystack(alternatives);
        var wrong = from text in Texts
                    from reading in Folding.Readings(text)
                    let prose = new Prose(reading.Value, haystack)
                    from alternative in alternatives
                    let near = alternative.Matches(prose).Select(match => (match.Index, match.Length))
                    where !alternative.Anywhere(reading.Value).Select(match => (match.Index, match.Length)).SequenceEqual(near)
                    select $"{alternative.Written[..Math.Min(60, alternative.Written.Length)]}… in: {reading.Value}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_rule_names_all_its_patterns() => Assert.All(
        Rules,
        rule => Assert.Equal(
            rule.GetType().GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
                .Select(field => field.GetValue(null)).OfType<Pattern>().ToHashSet(),
            rule.Patterns.ToHashSet()));

    private static List<IProseRule> Rules { get; } =
    [
        .. from type in typeof(PrivacyGuard).Assembly.GetTypes()
           where type.IsAssignableTo(typeof(IProseRule)) && type is { IsClass: true, IsAbstract: false }
           select (IProseRule)Activator.CreateInstance(type, nonPublic: true)!,
    ];

    private static IEnumerable<string> Texts =>
        from part in LabelledSetTests.Parts
        let set = LabelledSet.Read(part.Data)
        from text in set.Identifying.Select(post => post.Text).Concat(set.HardNegatives).Concat(set.Clean)
        select text;
}
