namespace LiveOR.Privacy.Shapes;

/// <summary>Letters as needles know them: without case, every space alike, everything beyond ASCII alike. Coarse on purpose: two
/// letters that a shape may take for one another must never differ here. Capitals are free, so they stand for kinds.</summary>
internal static class Letters
{
    public const char Space = ' ';

    /// <summary>In a needle, any digit.</summary>
    public const char AnyDigit = 'D';

    /// <summary>In a needle, where a word must begin or end.</summary>
    public const char Border = 'B';

    /// <summary>Whatever is not ASCII.</summary>
    public const char Other = 'O';

    /// <summary>Folded letters are the ASCII ones from <see cref="Space"/> on.</summary>
    public const int Count = 128 - Space;

    // How often a letter stands in ordinary text, in thousandths; for choosing needles that seldom stand there.
    private const string Usual = "etaoinsrhdlucmfwgypbvkjxqz";

    private static readonly double[] Shares =
        [100, 72, 65, 62, 58, 57, 52, 50, 48, 36, 34, 24, 23, 22, 18, 19, 16, 15, 16, 12, 8, 7, 1.5, 1.5, 1, 0.7];

    private static readonly char[] Ascii = [.. Enumerable.Range(0, 128).Select(code => FoldSlowly((char)code))];

    public static char Fold(char letter) => letter < 128 ? Ascii[letter] : FoldSlowly(letter);

    /// <summary>The chance that a letter of a text is this one.</summary>
    public static double Share(char folded) => folded switch
    {
        Border => 0.35,
        Space => 0.17,
        AnyDigit => 0.03,
        '.' or ',' => 0.01,
        >= 'a' and <= 'z' => Shares[Usual.IndexOf(folded, StringComparison.Ordinal)] / 1000,
        _ => 0.003,
    };

    /// <summary>Whether a word may begin or end here in a folded text. Beyond ASCII that is not decided, so it may.</summary>
    public static bool IsBorder(ReadOnlySpan<char> folded, int at) =>
        at == 0 || at == folded.Length || !IsOfWord(folded[at - 1]) || !IsOfWord(folded[at]);

    private static bool IsOfWord(char folded) => folded is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';

    private static char FoldSlowly(char letter) => letter switch
    {
        _ when char.IsDigit(letter) => (char)('0' + (int)char.GetNumericValue(letter)),
        _ when char.IsWhiteSpace(letter) || char.IsControl(letter) => Space,
        _ => char.ToLowerInvariant(letter) is var small && small < 128 ? small : Other,
    };
}
