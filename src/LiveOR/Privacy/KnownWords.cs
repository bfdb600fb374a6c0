using System.Collections.Frozen;

namespace LiveOR.Privacy;

/// <summary>How words and numbers are written the same way on both sides: where an identifier is typed and where it is met.</summary>
internal static class KnownWords
{
    private static readonly FrozenSet<string> Particles = Set(
        "van von de der den del della di da dos du la le el al bin ibn ben abu st mc mac the and");

    private static readonly FrozenSet<string> Ordinary = Set(
        """
        stone stones hand hands foot feet head back long short small black white green brown gray grey gold silver rose grace faith hope
        joy will may june april august mark marks art drew grant bill rob pat sue dawn eve sky summer winter autumn day days week weeks
        noble young old older elder strong sharp blunt bright clear fair good wise best rich poor high low hill wood woods field fields
        park hall cook baker mason carter porter page ward wards bishop king knight price rice cotton case cases block blocks box bell
        ball bond bone bones bush cannon chance church close cross curry dean drake drain drains duke fish fox frost glass hook hooks
        hunt key keys lake lamb lane law little love lord marsh miles mills moon moss nail nails neck north south east west peace pike
        pool pond potter power powers press reed ring rings river rivers root roots rush sand sands scope shield shields spark sparks
        spring steel stern stitch sweet swift temple thorn tube tubes turn turner water waters wells wire wolf worth lens loop line lines
        mesh nerve vein vein vessel clip clips duct liver bile heart chest hernia port ports table light lights camera screen needle
        margin tissue vessel muscle plane view flow safe time times step steps team room call case point part parts
        """);

    private static readonly FrozenDictionary<char, char> LettersForFigures = new Dictionary<char, char>
    {
        ['0'] = 'o',
        ['1'] = 'l',
        ['3'] = 'e',
        ['4'] = 'a',
        ['5'] = 's',
        ['7'] = 't',
        ['8'] = 'b',
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, char> SpokenFigures = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["zero"] = '0',
        ["nought"] = '0',
        ["oh"] = '0',
        ["one"] = '1',
        ["two"] = '2',
        ["three"] = '3',
        ["four"] = '4',
        ["five"] = '5',
        ["six"] = '6',
        ["seven"] = '7',
        ["eight"] = '8',
        ["nine"] = '9',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsParticle(string word) => Particles.Contains(word);

    public static bool IsOrdinary(string word) => Ordinary.Contains(word);

    /// <summary>The words of a typed name: folded, in small letters, each umlaut also spelled out.</summary>
    public static IReadOnlyList<string> OfName(string name) =>
        [.. Of(name).Concat(Of(SpellOut(name))).Distinct(StringComparer.Ordinal)];

    /// <summary>A number without its separators, with the letters that are mistaken for figures read as figures.</summary>
    public static string Canonical(string number) =>
        string.Concat(Fold(number).Where(char.IsAsciiLetterOrDigit).Select(Figure));

    public static string Digits(string text) => string.Concat(Fold(text).Where(char.IsAsciiDigit));

    public static string? Spoken(string word) => SpokenFigures.TryGetValue(word, out var figure) ? figure.ToString() : null;

    /// <summary>"4lder" as a reader takes it; null when nothing stands for a letter.</summary>
    public static string? WithoutFigures(string word) =>
        word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter)
            ? string.Concat(word.Select(each => LettersForFigures.GetValueOrDefault(each, each)))
            : null;

    public static char Figure(char character) => char.ToUpperInvariant(character) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        'S' => '5',
        'B' => '8',
        var other => other,
    };

    private static string[] Of(string name) => Fold(name).ToLowerInvariant()
        .Replace("'", "", StringComparison.Ordinal)
        .Split([.. " -.,/()\"\t"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string SpellOut(string name) => name
        .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase)
        .Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase)
        .Replace("ø", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("å", "aa", StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            folded.Append(FoldingTable.Fold(text.AsSpan(i, length)));
            i += length;
        }

        return folded.ToString();
    }

    private static FrozenSet<string> Set(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);
}
