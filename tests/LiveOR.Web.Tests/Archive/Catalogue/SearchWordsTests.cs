using LiveOR.Web.Archive.Catalogue;

namespace LiveOR.Web.Tests.Archive.Catalogue;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("cystic duct", "\"cystic\"* AND \"duct\"*")]
    [InlineData("CO₂", "\"co2\"*")]
    [InlineData("Rouvière’s Sulcus", "\"rouviere\"* AND \"s\" AND \"sulcus\"*")]
    [InlineData("duct OR NOT (artery)", "\"duct\"* AND \"or\"* AND \"not\"* AND \"artery\"*")]
    [InlineData("\"\" NEAR/2 a* -b ^c {Words}: d", "\"near\"* AND \"2\" AND \"a\" AND \"b\" AND \"c\" AND \"words\"* AND \"d\"")]
    [InlineData("4-0", "\"4\" AND \"0\"")]
    [InlineData(" \t\u0000%'; -- ", "")]
    [InlineData("duct\ud800", "\"duct\"*")]
    public void Nothing_that_is_typed_is_syntax(string typed, string match) => Assert.Equal(match, SearchWords.Of(typed).Match);

    [Fact]
    public void There_is_a_limit_to_letters_and_to_words()
    {
        Assert.True(SearchWords.Of(new string('a', SearchWords.Longest + 1)).TooLong);
        Assert.False(SearchWords.Of(new string('a', SearchWords.Longest)).TooLong);
        var many = SearchWords.Of("a b c d e f g h i j");
        Assert.True(many.Shortened);
        Assert.Equal(SearchWords.MostTerms, many.Terms.Count);
    }

    [Theory]
    [InlineData("The cystic duct, clipped.", "duct", "The cystic |duct|, clipped.")]
    [InlineData("Ductal ducts", "duct", "|Ductal| |ducts|")]
    [InlineData("CO₂ flows in.", "co2", "|CO₂| flows in.")]
    [InlineData("Rouvière’s sulcus", "rouviere", "|Rouvière|’s sulcus")]
    [InlineData("<b>duct</b>", "duct", "<b>|duct|</b>")]
    [InlineData("Nothing of it", "duct", "Nothing of it")]
    [InlineData("", "duct", "")]
    public void A_snippet_marks_what_was_looked_for(string text, string typed, string marked) =>
        Assert.Equal(marked, Written(Snippet.Of(text, SearchWords.Of(typed))));

    [Fact]
    public void A_long_text_is_cut_around_the_first_place()
    {
        var words = string.Join(' ', Enumerable.Repeat("𝒂bc", 300));
        var pieces = Snippet.Of($"{words} duct {words}", SearchWords.Of("duct"));

        Assert.Contains(pieces, piece => piece is { Marked: true, Words: "duct" });
        Assert.Equal("… ", pieces[0].Words);
        Assert.Equal(" …", pieces[^1].Words);
        Assert.All(pieces, piece => Assert.True(piece.Words.IsNormalized()));
        Assert.InRange(pieces.Sum(piece => piece.Words.Length), 100, 260);
    }

    [Fact]
    public void Any_text_can_be_cut_for_any_words()
    {
        var random = new Random(8);
        for (var turn = 0; turn < 3000; turn++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(700)).Select(_ => "ab c\u0301\u00e9 \ud835\udc82.,"[random.Next(11)]));
            var pieces = Snippet.Of(text, SearchWords.Of("a b"));

            Assert.True(pieces.Count > 0 || text.Length == 0);
            Assert.Contains(Plain(pieces), text, StringComparison.Ordinal);
        }
    }

    private static string Plain(IReadOnlyList<SnippetPiece> pieces)
    {
        var words = string.Concat(pieces.Select(piece => piece.Words));
        words = words.StartsWith("… ", StringComparison.Ordinal) ? words[2..] : words;
        return words.EndsWith(" …", StringComparison.Ordinal) ? words[..^2] : words;
    }

    private static string Written(IReadOnlyList<SnippetPiece> pieces) =>
        string.Concat(pieces.Select(piece => piece.Marked ? $"|{piece.Words}|" : piece.Words));
}
