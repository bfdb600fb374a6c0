using System.Diagnostics;
using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class RecognisingAStep
{
    public static TheoryData<string> Files => [.. Templates.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_a_shipped_step_says_is_recognised_with_the_same_text_and_short_text(string file)
    {
        var random = new Random(4);
        foreach (var step in Templates.Read(file).Playbook!.Steps)
        {
            for (var round = 0; round < 5; round++)
            {
                var filling = step.Fill(step.Blanks.ToDictionary(blank => blank.Name, blank => Answer(blank, random)));
                var answers = step.Recognise(filling.Text);

                Assert.NotNull(answers);
                Assert.Equal((filling.Text, filling.Short), (step.Fill(answers).Text, step.Fill(answers).Short));
            }
        }
    }

    [Theory]
    [InlineData("A cut of 3 centimetres is made in the upper palm.")]
    [InlineData("A cut of 3 centimetres is made in the left palm. And more.")]
    [InlineData("a cut of 3 centimetres is made in the left palm.")]
    [InlineData("A cut of … centimetres is made in the left palm.")]
    [InlineData("")]
    public void Another_text_is_not_recognised(string text) => Assert.Null(Some.Playbook().FindStep("open-skin")!.Recognise(text));

    [Fact]
    public void Space_around_the_text_and_line_ends_do_not_matter()
    {
        var step = Some.Step("One.\n\nTwo {{side}}.", null, Some.Choice("side", "left", "right"));

        Assert.Equal("left", step.Recognise(" One.\r\n\r\nTwo left.\n")!["side"]);
    }

    [Fact]
    public void A_choice_that_begins_like_another_is_told_apart()
    {
        var step = Some.Step("The {{side}} port", null, Some.Choice("side", "left", "left lower"));

        Assert.Equal("left lower", step.Recognise("The left lower port")!["side"]);
    }

    [Fact]
    public void A_blank_that_comes_twice_has_one_answer()
    {
        var step = Some.Step("{{a}} or {{a}}", "{{a}}", Some.Free("a"));

        Assert.Equal("x or y", step.Recognise("x or y or x or y")!["a"]);
        Assert.Null(step.Recognise("x or y"));
    }

    [Fact]
    public void Two_readings_with_different_short_texts_are_no_answer()
    {
        var blanks = new[] { Some.Free("a"), Some.Free("b") };

        Assert.Null(Some.Step("{{a}} and {{b}}", "{{a}}", blanks).Recognise("x and y and z"));
        Assert.NotNull(Some.Step("{{a}} and {{b}}", null, blanks).Recognise("x and y and z"));
    }

    [Fact]
    public void A_repetitive_text_cannot_hold_up_the_search()
    {
        var blanks = Enumerable.Range(0, 30).Select(index => Some.Free($"b{index}")).ToArray();
        var step = Some.Step(string.Join("a", blanks.Select(blank => $"{{{{{blank.Name}}}}}")) + "b", "{{b3}}", blanks);
        var hostile = new string('a', 2000);
        var watch = Stopwatch.StartNew();

        Assert.Null(step.Recognise(hostile));
        Assert.Null(step.Recognise(hostile + "b"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"Took {watch.Elapsed}.");
    }

    private static string Answer(Blank blank, Random random) => blank switch
    {
        { Number: true } => $"{random.Next(1000)}",
        { Choices: { Count: > 0 } choices } => choices[random.Next(choices.Count)],
        _ => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => "word" + random.Next(100))),
    };
}
