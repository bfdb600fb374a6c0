using LiveOR.Privacy;
using LiveOR.Privacy.Learned;
using LiveOR.Privacy.Words;

namespace LiveOR.Tests.Privacy;

/// <summary>The tagger beside the rules. How the weights do on sentences they were not learned from, `LiveOR.Train
/// measure` says.</summary>
public sealed class LearnedTests
{
    private const int MostBytes = 300_000;

    private static readonly PrivacyGuard Guard = new();

    [Fact]
    public void The_weights_in_the_assembly_are_whole_and_small_enough_to_travel()
    {
        var file = Weights.File();

        Assert.Equal(file.Length, new Weights(file).Length);
        Assert.InRange(Weights.Instance.Count, 10_000, MostBytes / 3);
        Assert.InRange(file.Length, 0, MostBytes);
    }

    [Fact]
    public void A_weight_is_added_for_its_feature_only()
    {
        // Two features: 5 says 3 for a name and -2 for a room; 205 says 7 for a place.
        var weights = new Weights([2, 0, 0, 0, 5, 0b1001, 3, 0xFE, 0xC8, 0x01, 0b100, 7]);

        Assert.Equal([3, 0, 0, -2, 0], Sums(weights, 5));
        Assert.Equal([0, 0, 7, 0, 0], Sums(weights, 205));
        Assert.Equal([0, 0, 0, 0, 0], Sums(weights, 6));
        Assert.Equal([3, 0, 7, -2, 0], Sums(weights, 5, 205));
    }

    [Fact]
    public void What_is_learned_only_ever_warns() =>
        Assert.All(
            LearnedOf("Zorblenka needs another stitch, so Zorblenka says, in bay nine."),
            finding => Assert.Equal(FindingLevel.Warned, finding.Level));

    [Theory]
    [InlineData("my f1 tamsin asked whether the drain stays")]
    [InlineData("great work by Kettleby on the camera, dry field")]
    public void A_name_that_stands_where_names_stand_is_found(string text) =>
        Assert.Contains(LearnedOf(text), finding => finding.Rule == "possible-name");

    [Fact]
    public void Where_a_rule_has_spoken_it_keeps_silent()
    {
        const string text = "my f1 tamsin asked whether the drain stays";
        var found = LearnedOf(text);

        Assert.Empty(LearnedFindings.Instance.Beside(found, FoldedText.Of(text)));
    }

    [Fact]
    public void Staff_who_agreed_may_be_named_here_too() =>
        Assert.IsType<Verdict.Cleared>(Guard.Inspect(
            "great work by Kettleby on the camera, dry field", new GuardContext { AllowedNames = ["Dr Orla Kettleby"] }));

    [Fact]
    public void A_false_alarm_that_was_dismissed_stays_away()
    {
        const string text = "great work by Kettleby on the camera, dry field";
        Dismissed[] dismissed = [.. Guard.Inspect(text).Findings
            .Select(finding => new Dismissed(finding.Rule, text.Substring(finding.Start, finding.Length)))];

        Assert.IsType<Verdict.Cleared>(Guard.Inspect(text, new GuardContext { Dismissed = dismissed }));
    }

    [Fact]
    public void The_same_text_has_the_same_sums_every_time()
    {
        var prose = new Prose("Thanks to Kettleby from Farmton, in bay 9 since Tuesday.");

        Assert.Equal(Tags(), Tags());

        List<Tagged> Tags() => [.. new Tagger(new Weights(Weights.File())).Tag(prose, prose.Count)];
    }

    private static List<Finding> LearnedOf(string text) => [.. LearnedFindings.Instance.Beside([], FoldedText.Of(text))];

    private static int[] Sums(Weights weights, params int[] features)
    {
        var sums = new int[Weights.Marks];
        foreach (var feature in features)
        {
            weights.Add(feature, sums);
        }

        return sums;
    }
}
