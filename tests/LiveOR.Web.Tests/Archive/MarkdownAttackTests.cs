using System.Diagnostics;
using System.Globalization;
using System.Text;
using LiveOR.Archive;
using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Audience;
using Markdig;
using Microsoft.Extensions.DependencyInjection;
using Picture = LiveOR.Audience.Picture;

namespace LiveOR.Web.Tests.Archive;

public sealed class MarkdownAttackTests(SeededHost host) : IClassFixture<SeededHost>
{
    private const double LongestMilliseconds = 250;

    private static readonly GlossaryTerm[] Glossary =
    [
        new("CVS", "\" onfocus=\"x()\"><img src=x onerror=x()>"), new("<img>", "</dfn><script>x()</script>"), new("x", "'><svg/onload=x()>"),
    ];

    public static TheoryData<string> Readers { get; } = ["plain", "advanced"];

    [Fact]
    public void There_are_a_few_thousand_attacks() => Assert.InRange(MarkdownAttacks.All.Count, 4000, 10_000);

    [Fact]
    public async Task No_attack_leaves_more_on_a_card_than_narration_may_have()
    {
        var cards = MarkdownAttacks.All.Select(CardOf).ToList();

        foreach (var entry in await host.Services.GetRequiredService<CardRenderer>().DrawAsync(cards))
        {
            AttackedHtml.IsHarmless(entry.Html, AttackedHtml.Card);
        }
    }

    [Fact]
    public void Neither_wall_needs_the_other()
    {
        var sanitizer = new NarrationSanitizer();
        foreach (var attack in MarkdownAttacks.All)
        {
            var html = NarratedMarkdown.Render(attack, Glossary).Html;
            AttackedHtml.IsHarmless(html, AttackedHtml.Narration);
            Assert.DoesNotContain(html, each => char.IsControl(each) && each is not ('\n' or '\t'));
            AttackedHtml.IsHarmless(sanitizer.Sanitize(Markdown.ToHtml(attack.Length < 500 ? attack : "")), AttackedHtml.Narration);
        }
    }

    [Fact]
    public void Every_attack_is_drawn_in_time()
    {
        var sanitizer = new NarrationSanitizer();
        var longest = MarkdownAttacks.All.Max(attack => Milliseconds(sanitizer, attack));

        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{MarkdownAttacks.All.Count} attacks, the slowest {longest:0.0} ms"));
        Assert.InRange(longest, 0, LongestMilliseconds);
    }

    [Theory, MemberData(nameof(Readers))]
    public void The_exported_document_is_harmless_to_readers_that_allow_raw_HTML(string reader)
    {
        var pipeline = reader == "plain" ? new MarkdownPipelineBuilder() : new MarkdownPipelineBuilder().UseAdvancedExtensions();
        foreach (var attacks in MarkdownAttacks.All.Chunk(100))
        {
            AttackedHtml.IsHarmlessPage(Markdown.ToHtml(Exported(attacks), pipeline.Build()), AttackedHtml.Document);
        }
    }

    [Fact]
    public void The_exported_document_has_no_character_that_begins_HTML_or_attributes()
    {
        foreach (var attacks in MarkdownAttacks.All.Chunk(100))
        {
            Assert.DoesNotContain(Exported(attacks), each => each is '<' or '{' or '}' || (char.IsControl(each) && each != '\n'));
        }
    }

    /// <summary>As it leaves: in UTF-8, which has no half characters.</summary>
    private static string Exported(string[] attacks)
    {
        var playbook = Narrated.Playbook with { Title = attacks[^1], Sources = attacks };
        var feed = Feed.Empty(Narrated.Procedure("attacked", title: attacks[0]), playbook) with
        {
            Cards = [.. attacks.Select(CardOf)],
        };
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(ArchiveMarkdown.Of(feed)));
    }

    private static Card CardOf(string attack, int index)
    {
        var narration = NarratedMarkdown.Render(attack, Glossary);
        return new Card
        {
            Number = index + 1,
            Kind = JournalKind.Update,
            Type = UpdateType.Step,
            StepId = "access",
            StepLabel = attack,
            At = Narrated.Incision,
            Elapsed = index,
            Body = narration.Html,
            Plain = narration.Plain,
            SaidBy = attack,
            Teach = attack,
            Ask = attack,
            Photos = [new Picture("/photos/1", attack, 4, 3)],
        };
    }

    /// <summary>The best of five, because a slow round may be the machine's fault; most need one.</summary>
    private static double Milliseconds(NarrationSanitizer sanitizer, string attack)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 5 && best > LongestMilliseconds / 10; round++)
        {
            var began = Stopwatch.GetTimestamp();
            sanitizer.Sanitize(NarratedMarkdown.Render(attack, Glossary).Html);
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return best;
    }
}
