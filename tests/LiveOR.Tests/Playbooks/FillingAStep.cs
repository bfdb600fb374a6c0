namespace LiveOR.Tests.Playbooks;

public sealed class FillingAStep
{
    [Fact]
    public void Answers_stand_in_text_and_short_text()
    {
        var filling = Some.Playbook().FindStep("open-skin")!.Fill(Some.Answers(("side", "left"), ("length", "2.5")));

        Assert.Equal("A cut of 2.5 centimetres is made in the left palm.", filling.Text);
        Assert.Equal("The left palm is opened.", filling.Short);
        Assert.Empty(filling.Missing);
    }

    [Fact]
    public void A_default_stands_where_there_is_no_answer()
    {
        var filling = Some.Playbook().FindStep("open-skin")!.Fill(Some.Answers(("side", "left"), ("length", " ")));

        Assert.StartsWith("A cut of 3 centimetres", filling.Text);
        Assert.Empty(filling.Missing);
    }

    [Fact]
    public void A_blank_without_answer_or_default_is_missing_and_shows_an_ellipsis()
    {
        var filling = Some.Playbook().FindStep("open-skin")!.Fill(Some.Answers());

        Assert.Equal(["side"], filling.Missing);
        Assert.EndsWith("the … palm.", filling.Text);
    }

    [Theory]
    [InlineData("side", "upper")]
    [InlineData("side", "Left")]
    [InlineData("length", "three")]
    [InlineData("length", "3.")]
    [InlineData("length", "1234567")]
    public void An_answer_that_does_not_fit_is_missing_even_where_there_is_a_default(string blank, string answer)
    {
        var answers = Some.Answers(("side", "left"), ("length", "3"));
        answers[blank] = answer;

        Assert.Equal([blank], Some.Playbook().FindStep("open-skin")!.Fill(answers).Missing);
    }

    [Fact]
    public void A_free_answer_is_trimmed_to_one_line()
    {
        var filling = Some.Playbook().FindStep("free-nerve")!.Fill(Some.Answers(("finding", "  A thin\n branch ")));

        Assert.Equal("The nerve is freed. A thin branch is seen.", filling.Text);
    }

    [Fact]
    public void Braces_in_an_answer_stay_as_they_are()
    {
        var step = Some.Step("{{a}} then {{b}}", null, Some.Free("a"), Some.Free("b"));

        Assert.Equal("{{b}} then x", step.Fill(Some.Answers(("a", "{{b}}"), ("b", "x"))).Text);
    }

    [Fact]
    public void An_answer_longer_than_a_sentence_is_missing() =>
        Assert.Equal(["finding"], Some.Playbook().FindStep("free-nerve")!.Fill(Some.Answers(("finding", new string('x', 301)))).Missing);
}
