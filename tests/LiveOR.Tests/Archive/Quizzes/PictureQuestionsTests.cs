using LiveOR.Archive.Quizzes;
using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Archive.Quizzes;

public sealed class PictureQuestionsTests
{
    private static readonly GlossaryTerm[] Terms =
    [
        new("pouch", "A small bag under the liver."), new("bottom", "The rounded end of the pouch."),
        new("duct", "The short tube that is divided."),
        new("main duct", "The tube that must never be injured."), new("vessel", "The small artery."),
        new("cleft", "A mark on the underside of the liver."),
        new("lining", "The shiny skin of the belly."), new("liver", "The liver is an organ."),
    ];

    [Fact]
    public void A_picture_is_asked_for_the_term_that_its_description_names()
    {
        var question = Assert.Single(Pictures(Shown("A drawing of the vessel, seen from the left.")).DistinctBy(each => each.Solution[0]));

        Assert.Equal("vessel", question.Solution.Single());
        Assert.Equal("/photos/1", question.Picture!.Address);
        Assert.Contains("seen from the left", question.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_question_nor_what_stands_for_the_picture_gives_the_answer_away()
    {
        foreach (var question in Terms.SelectMany(term => Pictures(Shown($"A drawing of the {term.Term}."))))
        {
            Assert.DoesNotContain(question.Solution.Single(), question.Picture!.Words, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(question.Solution.Single(), question.Prompt, StringComparison.OrdinalIgnoreCase);
            Assert.NotEmpty(question.Picture.Words);
        }
    }

    [Fact]
    public void Of_several_named_things_the_one_that_the_entry_speaks_of_is_asked_and_none_of_the_others_stands_beside_it()
    {
        foreach (var question in Pictures(Shown("The cleft, and beside it the vessel.", said: "Here runs the vessel.")))
        {
            Assert.Equal("vessel", question.Solution.Single());
            Assert.DoesNotContain("cleft", question.Choices);
        }
    }

    [Fact]
    public void A_part_of_the_answer_or_the_whole_of_it_is_no_wrong_choice_as_both_are_seen()
    {
        Assert.All(Pictures(Shown("A drawing of the pouch.")), question => Assert.DoesNotContain("bottom", question.Choices));
        Assert.All(Pictures(Shown("A drawing of the bottom.")), question => Assert.DoesNotContain("pouch", question.Choices));
        Assert.All(Pictures(Shown("A drawing of the main duct.")), question => Assert.DoesNotContain("duct", question.Choices));
    }

    [Fact]
    public void The_words_of_the_same_step_stand_beside_the_answer_first()
    {
        var asked = Pictures(Shown("A drawing of the vessel.")).ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, question => Assert.Contains("cleft", question.Choices));
        Assert.All(asked, question => Assert.Contains("lining", question.Choices));
    }

    [Fact]
    public void A_picture_that_names_nothing_or_only_what_explains_itself_asks_nobody()
    {
        Assert.Empty(Pictures(Shown("What we looked for.")));
        Assert.Empty(Pictures(Shown("A drawing of the liver.")));
    }

    [Fact]
    public void What_was_taken_back_withheld_or_corrected_shows_nobody_anything()
    {
        var card = Shown("A drawing of the vessel.");

        Assert.Empty(Pictures(card with { Retracted = true }));
        Assert.Empty(Pictures(card with { Withheld = true }));
        Assert.Empty(Pictures(card with { CorrectedBy = 2 }));
        Assert.Empty(Pictures(card with { Photos = [] }));
    }

    [Fact]
    public void A_graphic_picture_or_one_of_a_graphic_step_stays_veiled()
    {
        var card = Shown("A drawing of the vessel.");

        Assert.All(Pictures(card), question => Assert.False(question.Picture!.Graphic));
        Assert.All(Pictures(card with { Graphic = true }), question => Assert.True(question.Picture!.Graphic));
        Assert.All(Pictures(card with { Photos = [card.Photos[0] with { Graphic = true }] }), question => Assert.True(question.Picture!.Graphic));
    }

    [Fact]
    public void What_a_picture_asked_no_words_ask_again_and_without_pictures_words_ask_as_before()
    {
        var card = Shown("A drawing of the vessel.", said: "The vessel, the cleft and the lining.");
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var named = Quiz.Of(Told(card), seed).Questions.Select(each => each.Solution.Single()).ToList();
            Assert.Equal(named.Count, named.Distinct().Count());
            Assert.Equal(3, named.Count);
            Assert.Equal(3, Quiz.Of(Told(card with { Photos = [] }), seed).Questions.Count(each => each.Picture is null));
        }
    }

    [Fact]
    public void The_same_seed_asks_the_same() =>
        Assert.Equivalent(Quiz.Of(Told(Shown("A vessel.")), 5), Quiz.Of(Told(Shown("A vessel.")), 5), strict: true);

    private static IEnumerable<Question> Pictures(Card card) =>
        Enumerable.Range(0, 20).SelectMany(seed => Quiz.Of(Told(card), seed).Questions).Where(each => each.Picture is not null);

    private static Card Shown(string description, string said = "This is what we looked for.") => new()
    {
        Number = 1,
        Kind = JournalKind.Update,
        Type = UpdateType.Photo,
        StepId = "look",
        StepLabel = "Look",
        At = Some.Morning,
        Body = "",
        Plain = said,
        Photos = [new Picture("/photos/1", description, 800, 500, Graphic: false)],
    };

    private static Feed Told(Card card)
    {
        var step = Some.Step("look") with { Label = "Look", Text = "The cleft and the lining are looked at.", Teach = null };
        var playbook = new Playbook
        {
            Id = "pictures",
            Title = "An operation",
            Specialty = "General surgery",
            Version = "1.0.0",
            Glossary = Terms,
            Phases = [new Phase("The operation", false, [step])],
        };
        return Feed.Empty(Some.Procedure(), playbook) with { Cards = [card] };
    }
}
