namespace LiveOR.Playbooks.Sentences;

/// <summary>A number as narrators write it: up to six digits, and up to three more after a point or comma.</summary>
internal static class Numeral
{
    public static int LengthAt(string text, int start)
    {
        var whole = Digits(text, start, 6);
        var point = start + whole;
        var hasPoint = whole > 0 && point < text.Length && text[point] is '.' or ',';
        var fraction = hasPoint ? Digits(text, point + 1, 3) : 0;
        return fraction > 0 ? whole + 1 + fraction : whole;
    }

    private static int Digits(string text, int start, int most)
    {
        var end = start;
        while (end < text.Length && end - start < most && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
