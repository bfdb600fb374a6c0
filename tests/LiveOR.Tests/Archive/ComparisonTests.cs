using LiveOR.Archive;
using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Tests.Archive;

public sealed class ComparisonTests
{
    [Fact]
    public void Each_step_has_a_cell_for_each_procedure_and_says_what_was_left_out()
    {
        var compared = Comparison.Of([Told(("incision", 0), ("look", 300)), Told(("incision", 0), ("close", 900))]);

        Assert.Equal(["incision", "look", "close"], compared.Steps.Select(step => step.Id));
        Assert.Equal([5, 15], compared.Steps[0].Cells.Select(cell => cell.Timing?.Minutes));
        Assert.Equal([false, true], compared.Steps[1].Cells.Select(cell => cell.LeftOut));
        Assert.Equal([true, false], compared.Steps[2].Cells.Select(cell => cell.LeftOut));
        Assert.True(compared.SamePlaybook);
    }

    [Fact]
    public void What_a_playbook_does_not_have_was_not_left_out()
    {
        var other = Feed.Empty(Some.Procedure(), Some.Playbook() with
        {
            Id = "another",
            Phases = [new Phase("Alone", false, [Some.Step("drain")])],
        });

        var compared = Comparison.Of([Told(("incision", 0)), other]);

        Assert.False(compared.SamePlaybook);
        Assert.Equal("drain", compared.Steps[^1].Id);
        Assert.Equal([false, true], compared.Steps[^1].Cells.Select(cell => cell.LeftOut));
    }

    [Theory]
    [InlineData(300, 5, "as typical")]
    [InlineData(480, 5, "3 min over")]
    [InlineData(60, 5, "4 min under")]
    [InlineData(60, null, null)]
    [InlineData(null, 5, null)]
    public void A_step_beside_its_typical_time_is_told_in_words(int? seconds, int? typical, string? words) =>
        Assert.Equal(words, PaceWords.Of(Step(seconds, typical)));

    [Fact]
    public void The_whole_is_told_in_words()
    {
        Assert.Equal(
            "Of 3 steps with a typical time, 1 took longer, 1 was shorter and 1 took as long as typical. Together they took 14 minutes; 15 are typical.",
            PaceWords.Of([Step(480, 5), Step(60, 5), Step(300, 5), Step(300, null)]));
        Assert.Equal("Of 1 step with a typical time, 1 took longer. Together they took 8 minutes; 5 are typical.", PaceWords.Of([Step(480, 5)]));
        Assert.Null(PaceWords.Of([Step(480, null)]));
    }

    [Fact]
    public void A_chapter_names_each_of_its_steps_once()
    {
        var chapters = Chapter.Of(Told(("incision", 0), ("look", 60), ("look", 120)));

        Assert.Equal(["The incision", "The look"], Assert.Single(chapters).Steps.Select(card => card.StepLabel));
    }

    private static StepTiming Step(int? seconds, int? typical) => new("a", 1, 1, "A", 0, seconds, typical);

    private static Feed Told(params (string StepId, int Elapsed)[] updates)
    {
        var feed = Feed.Empty(Some.Procedure(), Some.Playbook());
        var steps = feed.Playbook.NumberedSteps.ToList();
        return feed with
        {
            Cards =
            [
                .. updates.Select((update, at) => new Card
                {
                    Number = at + 1, Kind = JournalKind.Update, StepId = update.StepId, StepLabel = $"The {update.StepId}", At = Some.Morning,
                    StepIndex = steps.FindIndex(step => step.Id == update.StepId) + 1, StepTotal = steps.Count, Elapsed = update.Elapsed, Body = "", Plain = "",
                }),
            ],
        };
    }
}
