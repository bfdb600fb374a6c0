using System.Text.Json;
using LiveOR.Archive;
using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Tests.Archive;

public sealed class CitationTests
{
    private const string Address = "https://liveor.example/archive/an-operation";

    [Fact]
    public void The_line_has_the_year_and_no_other_time() => Assert.Equal(
        $"The team in the operating room. (2030). REHEARSAL: An operation [Narrated operation]. LiveOR archive. {Address}",
        Of("An operation").Line);

    [Fact]
    public void A_real_operation_is_cited_under_its_own_title() =>
        Assert.Equal("An operation", Of("An operation", rehearsal: false).Title);

    [Fact]
    public void DataCite_has_every_property_that_is_mandatory()
    {
        var record = JsonSerializer.SerializeToElement(DataCite.Of(Of("An operation")), CitationJson.Default.DataCite);

        Assert.Equal(Address, record.GetProperty("identifiers")[0].GetProperty("identifier").GetString());
        Assert.Equal(Citation.Team, record.GetProperty("creators")[0].GetProperty("name").GetString());
        Assert.Equal("REHEARSAL: An operation", record.GetProperty("titles")[0].GetProperty("title").GetString());
        Assert.Equal(Citation.Publisher, record.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal(2030, record.GetProperty("publicationYear").GetInt32());
        Assert.Equal("Text", record.GetProperty("types").GetProperty("resourceTypeGeneral").GetString());
        Assert.Equal("ICD-10-PCS", record.GetProperty("subjects").EnumerateArray().Last().GetProperty("subjectScheme").GetString());
        Assert.False(record.TryGetProperty("dates", out _));
    }

    [Theory]
    [InlineData("100 % of A & B_c #1 $", @"100 \% of A \& B\_c \#1 \$")]
    [InlineData(@"\input{x} ~ ^", @"\textbackslash{}input\{x\} \textasciitilde{} \textasciicircum{}")]
    [InlineData("a\n}\n@misc{b,", @"a \} @misc\{b,")]
    public void In_BibTeX_a_title_is_never_a_command(string title, string written) =>
        Assert.Contains($"  title = {{{{{written}}}}},\n", CitationBibTeX.Of(Of(title, rehearsal: false)));

    [Theory]
    [InlineData("a\r\nER  - \r\nTY  - BOOK", "TI  - a ER - TY - BOOK\r\n")]
    [InlineData("Gallbladder\u0000\t out", "TI  - Gallbladder out\r\n")]
    public void In_RIS_a_title_is_one_line(string title, string line)
    {
        var text = CitationRis.Of(Of(title, rehearsal: false));

        Assert.Contains(line, text);
        Assert.StartsWith("TY  - ELEC\r\n", text);
        Assert.EndsWith("ER  - \r\n", text);
        Assert.All(text.Split("\r\n")[..^1], each => Assert.Matches("^[A-Z][A-Z0-9]  - ", each));
    }

    private static Citation Of(string title, bool rehearsal = true)
    {
        var playbook = Some.Playbook() with { Codes = new Dictionary<string, IReadOnlyList<string>> { ["icd10pcs"] = ["0FT44ZZ"] } };
        var archived = new Card
        {
            Number = 1,
            Kind = JournalKind.Status,
            Status = ProcedureStatus.Archived,
            At = Some.Morning.AddDays(1),
            Body = "",
            Plain = "",
        };
        return Citation.Of(Feed.Empty(Some.Procedure(rehearsal) with { Title = title }, playbook) with { Cards = [archived] }, Address);
    }
}
