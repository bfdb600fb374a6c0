using LiveOR.Mirrors;

namespace LiveOR.Tests.Mirrors;

public class WeightedLengthTests
{
    public static TheoryData<string, int, bool, string> Examples => new(
        WeightedLengthSpec.Rows().Select(row =>
            new TheoryDataRow<string, int, bool, string>(Escaped(row.Text), row.Length, row.Valid, row.Why)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_is_as_long_as_X_says(string text, int length, bool valid, string why)
    {
        var raw = Unescaped(text);

        Assert.True(
            (WeightedLength.Of(raw), WeightedLength.IsValid(raw)) == (length, valid),
            $"{why}: {WeightedLength.Of(raw)}, {WeightedLength.IsValid(raw)}");
    }

    [Fact]
    public void The_table_has_hundreds_of_rows() => Assert.True(WeightedLengthSpec.Rows().Count() > 400);

    [Theory]
    [InlineData("see https://example.com/a. And example.org", "https://example.com/a", "example.org")]
    [InlineData("日本語example.com/x", "example.com/x")]
    [InlineData("2.5 mm, e.g. i.v. at 10.30")]
    [InlineData("write to ward@example.com")]
    [InlineData("closed.in two layers", "closed.in")]
    public void Links_are_found_where_they_stand(string text, params string[] links) =>
        Assert.Equal(links, WeightedLength.Urls(text).Select(url => text[url.Start..url.End]));

    [Theory]
    [InlineData("a.")]
    [InlineData("a_")]
    [InlineData("a.co")]
    [InlineData("a.co ")]
    [InlineData("a.co/(")]
    [InlineData("a.co/(a")]
    [InlineData("a.co?!")]
    [InlineData("http://")]
    [InlineData("http://a.")]
    [InlineData("http://a_a.")]
    [InlineData("xn--")]
    [InlineData("xn--a.")]
    [InlineData("中.")]
    [InlineData("中国.")]
    [InlineData(".")]
    [InlineData("(")]
    [InlineData("a\u0301")]
    [InlineData("\u0301")]
    [InlineData("👨\u200D👩\u200D")]
    [InlineData("🇦")]
    public void A_hundred_thousand_hostile_characters_are_measured(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 100_000 / repeated.Length));

        Assert.True(WeightedLength.Of(text) > 0);
        Assert.True(WeightedLength.Of(text + ".com") > 0);
    }

    // Broken surrogate pairs do not survive the test platform's messages as they are.
    private static string Escaped(string text) =>
        string.Concat(text.Select(unit => unit is > ' ' and < '\u007F' and not '\\' ? unit.ToString() : $"\\{(int)unit:x4}"));

    private static string Unescaped(string text)
    {
        var raw = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            raw.Append(text[at] == '\\' ? (char)Convert.ToInt32(text.Substring(at + 1, 4), 16) : text[at]);
            at += text[at] == '\\' ? 4 : 0;
        }

        return raw.ToString();
    }
}
