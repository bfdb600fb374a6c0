using LiveOR.Procedures;
using LiveOR.Procedures.Profiles;
using LiveOR.Tests.Playbooks;

namespace LiveOR.Tests.Procedures.Profiles;

public sealed class ReadingAProfile
{
    private const string Whole = """
        ---
        title: Our hospital
        version: 1.0.0
        sources:
          - "A law, https://example.org/law"
        consentNeeds: [written, expiresOn]
        consentDays: 365
        minimumDelaySeconds: 60
        warnAboutAges: true
        allowedNames:
          - Example General
        allowedHosts: [example.org]
        ---

        ## What the law asks for

        One paragraph
        in two lines.

        Another.

        ## Before going live

        - The form is signed. {#form-signed}
        - A second item that goes on
          in the next line. {#second-item}
        """;

    [Fact]
    public void Everything_in_it_is_read()
    {
        var profile = Read(Whole).Profile!;

        Assert.Equal(("our-hospital", "Our hospital", 365, 60, true), (profile.Id, profile.Title, profile.ConsentDays, profile.MinimumDelaySeconds, profile.WarnAboutAges));
        Assert.Equal(["One paragraph in two lines.", "Another."], profile.Law);
        Assert.Equal(["written", "expiresOn"], profile.ConsentNeeds);
        Assert.Equal(["Example General"], profile.AllowedNames);
        Assert.Equal(["example.org"], profile.AllowedHosts);
        Assert.Equal(
            [new("form-signed", "The form is signed."), new("second-item", "A second item that goes on in the next line.")],
            profile.Checklist.Skip(ChecklistItem.Standard.Count));
    }

    [Theory]
    [InlineData("title: Our hospital", "titel: Our hospital", 2, "“titel” is not a key")]
    [InlineData("version: 1.0.0", "version: one", 3, "“one” is not a version")]
    [InlineData("[written, expiresOn]", "[written, signed]", 6, "“signed” cannot be asked of a consent")]
    [InlineData("consentDays: 365", "consentDays: -1", 7, "“-1” is not a number from 0 to 3660")]
    [InlineData("minimumDelaySeconds: 60", "minimumDelaySeconds: 9999", 8, "“9999” is not a number from 0 to 3600")]
    [InlineData("warnAboutAges: true", "warnAboutAges: yes", 9, "“yes” is neither true nor false")]
    [InlineData("[example.org]", "[\"https://example.org/a\"]", 12, "is not a host")]
    [InlineData("## What the law asks for", "## The law", 15, "is not a heading of a profile")]
    [InlineData("## Before going live", "## What the law asks for", 22, "stands here a second time")]
    [InlineData("Another.", "- Another.", 20, "Only plain sentences")]
    [InlineData("Another.", "<b>Another</b>.", 20, "Only plain sentences")]
    [InlineData(" {#form-signed}", "", 24, "The item has no id")]
    [InlineData("{#second-item}", "{#form-signed}", 25, "is taken by an item above")]
    [InlineData("- The form", "The form", 24, "not an item of the checklist")]
    public void A_mistake_is_named_with_its_line_and_a_remedy(string right, string wrong, int line, string what)
    {
        var reading = Read(Whole.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(reading.Profile);
        Assert.Contains(reading.Problems, problem =>
            problem.Line == line && problem.What.Contains(what, StringComparison.Ordinal) && problem.Remedy.Length > 0);
    }

    [Fact]
    public void One_bad_file_hides_no_other()
    {
        var shelf = ProfileShelf.Of([new("templates/profiles/bad.md", "nothing"), new("templates/profiles/our-hospital.md", Whole)]);

        Assert.Equal("our-hospital", Assert.Single(shelf.Profiles).Key);
        Assert.All(shelf.Problems, problem => Assert.Equal("templates/profiles/bad.md", problem.File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n---")]
    [InlineData("---\n[\n---\n- ")]
    [InlineData("---\ntitle: {a: b}\nsources: x\n---\n##\n{#}\n-")]
    public void Nothing_that_a_file_holds_makes_it_throw(string markdown) => Assert.NotEmpty(Read(markdown).Problems);

    [Fact]
    public void A_hostile_file_is_told_off_in_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Read(Whole + string.Concat(Enumerable.Repeat("\n  more and more", 15_000)));
        Read(Whole.Replace("Another.", string.Concat(Enumerable.Repeat("a\n\n", 60_000)), StringComparison.Ordinal));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("us")]
    [InlineData("uk")]
    [InlineData("eu")]
    public void Each_profile_that_is_shipped_can_be_read_and_says_its_law_and_sources(string id)
    {
        var reading = ProfileReader.Read($"templates/profiles/{id}.md", Templates.Text($"profiles/{id}.md"));

        Assert.Empty(reading.Problems);
        Assert.NotEmpty(reading.Profile!.Law);
        Assert.NotEmpty(reading.Profile.Sources);
        Assert.Null(reading.Profile.ReviewedBy);
        Assert.True(reading.Profile.Checklist.Count > ChecklistItem.Standard.Count);
    }

    private static ProfileReading Read(string markdown) => ProfileReader.Read("templates/profiles/our-hospital.md", markdown);
}
