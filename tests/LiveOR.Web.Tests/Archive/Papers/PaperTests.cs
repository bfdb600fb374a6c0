using System.Text;
using System.Text.RegularExpressions;
using LiveOR.Archive.Quizzes;
using LiveOR.Archive.Reports;
using LiveOR.Audience;
using LiveOR.Web.Archive.Certificates;
using LiveOR.Web.Archive.Papers;
using LiveOR.Web.Archive.Reports;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive.Papers;

public sealed class PaperTests
{
    private static readonly DateOnly Day = new(2026, 3, 3);

    [Fact]
    public void The_same_words_on_the_same_day_make_the_same_bytes() =>
        Assert.Equal(Certificate("Ana María Ñandú"), Certificate("Ana María Ñandú"));

    [Fact]
    public void A_paper_says_its_title_its_language_and_carries_its_letters()
    {
        var pdf = Encoding.Latin1.GetString(Certificate("Ana María Ñandú"));

        Assert.Contains("/Lang (en)", pdf);
        Assert.Contains("/DisplayDocTitle true", pdf);
        Assert.Contains("/Title (Certificate: Small operation)", pdf);
        Assert.Contains("/FontFile2", pdf);
        Assert.Contains("/ToUnicode", pdf);
        Assert.EndsWith("%%EOF\n", pdf);
    }

    [Fact]
    public void The_catalog_that_says_so_is_the_one_the_end_points_to()
    {
        var pdf = Encoding.Latin1.GetString(Certificate("Ana"));
        var start = int.Parse(Regex.Match(pdf, @"startxref\n(\d+)\n%%EOF\n$").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var at = Regex.Match(pdf[start..], @"^xref\n(\d+) 1\n(\d{10}) 00000 n \n");

        Assert.True(at.Success);
        Assert.StartsWith($"{at.Groups[1].Value} 0 obj\n<<", pdf[int.Parse(at.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)..]);
    }

    [Theory]
    [InlineData("Zoë Ångström-Đorđević", true)]
    [InlineData("Νίκη Παπαδοπούλου", true)]
    [InlineData("Ольга Шевченко", true)]
    [InlineData("山田花子", false)]
    [InlineData("فاطمة الزهراء", false)]
    [InlineData("ครูสมศรี", false)]
    [InlineData("רות כהן", false)]
    public void A_name_is_set_only_in_letters_that_come_out(string name, bool set) => Assert.Equal(set, PaperFont.CanWrite(name));

    [Fact]
    public void A_letter_without_a_shape_is_named_by_its_number() => Assert.Equal("a [U+5C71] b", PaperFont.Writable("a 山\tb"));

    [Fact]
    public void A_long_report_goes_on_over_pages()
    {
        var rows = Enumerable.Range(1, 120).Select(at => (string[])[$"{at}", $"Row {at}", "Something longer than the column is wide, so that it needs two lines at least."]);
        var pdf = ReportPaper.Of(new EventReport("Event report: a long one", [new ReportSection("Rows", ["No.", "Name", "Words"], [.. rows])]), rehearsal: true, Day);

        Assert.InRange(Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type /Page\b"), 4, 20);
    }

    [Fact]
    public void A_cell_is_never_a_formula()
    {
        var csv = Encoding.UTF8.GetString(ReportCsv.Of(new EventReport("R", [new ReportSection("=A1", ["+b"], [["=HYPERLINK(\"http://x\")"], ["@c"], ["-1"]])])));

        Assert.Contains("\"'=A1\",\"1\",\"'+b\",\"'=HYPERLINK(\"\"http://x\"\")\"", csv);
        Assert.Contains("\"'@c\"", csv);
        Assert.Contains("\"'-1\"", csv);
    }

    private static byte[] Certificate(string name) => CertificatePaper.Of(
        Feed.Empty(Narrated.Procedure("paper"), Narrated.Playbook), name, new QuizResult([true, false]), "bcdf-bcdf", "https://liveor.test/certificates/bcdf-bcdf", Day);
}
