using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Tests.Playbooks;

namespace LiveOR.Tests.Privacy;

public sealed class PlaybookFindingsTests
{
    private static readonly PrivacyGuard Guard = new();

    public static TheoryData<string> Files => [.. Templates.Files];

    [Theory, MemberData(nameof(Files))]
    public void What_ships_leads_to_nobody(string file) => Assert.Empty(PlaybookFindings.Of(Templates.Text(file), Guard));

    [Theory]
    [InlineData("The nerve is freed.", "The nerve is freed. Write to ward@example.org.", 27)]
    [InlineData("in the {{side: left | right}} palm.", "in the {{side: left | 555-0142}} palm.", 18)]
    [InlineData("The {{side}} palm is opened.", "The {{side}} palm of MRN 48151623 is opened.", 20)]
    [InlineData("A branch may cross.", "A branch may cross, as in SSN 123-45-6789.", 35)]
    [InlineData("The nerve of the thumb.", "The nerve of ward@example.org.", 8)]
    [InlineData("title: Carpal tunnel release", "title: Release, MRN 48151623", 2)]
    public void What_identifies_someone_is_found_on_its_line_wherever_it_stands(string words, string revealing, int line)
    {
        var problems = PlaybookFindings.Of(Tests.Playbooks.Some.Markdown.Replace(words, revealing, StringComparison.Ordinal), Guard);

        Assert.Contains(problems, problem => problem.Line == line && problem.Level == ProblemLevel.Mistake);
    }

    [Fact]
    public void A_day_of_the_week_is_found()
    {
        var markdown = Tests.Playbooks.Some.Markdown.Replace(
            "The nerve is freed.", "The nerve is freed on Tuesday.", StringComparison.Ordinal);

        Assert.Contains(PlaybookFindings.Of(markdown, Guard), problem => problem is { Line: 27 });
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("# {{ }} {{{{ {# **: - **")]
    [InlineData("---\n---\n- **a\n*\n{{a: b | c\n}}{{")]
    public void Nonsense_is_no_trouble(string markdown) => Assert.NotNull(PlaybookFindings.Of(markdown, Guard));
}
