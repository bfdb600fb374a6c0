namespace LiveOR.Privacy.Shapes;

/// <summary>Reads which single letters a class or an escape of a regular expression matches.</summary>
internal sealed class LetterReader(ShapeCursor cursor)
{
    /// <summary>An escape that matches no letter.</summary>
    public const char Nothing = 'N';

    private const int FewLetters = 8;
    private const int FewDigits = 4;

    /// <summary>What a class matches, when that is few letters. Many digits count as any.</summary>
    public Part Class()
    {
        var (letters, few) = (new HashSet<char>(), !cursor.Take('^'));
        for (var first = true; first || cursor.Here != ']'; first = false)
        {
            var from = Member();
            if (cursor.Rest is ['-', not ']', ..])
            {
                cursor.At++;
                few &= Range(from, Member(), letters);
            }
            else if (from is { } letter)
            {
                letters.Add(letter);
            }
            else
            {
                few = false;
            }
        }

        cursor.At++;
        if (letters.Count(char.IsAsciiDigit) > FewDigits)
        {
            letters.RemoveWhere(char.IsAsciiDigit);
            letters.Add(Letters.AnyDigit);
        }

        return few && letters.Count <= FewLetters ? Part.Exactly(letters.Select(letter => letter.ToString())) : Part.Unknown(1);
    }

    private char? Member() => cursor.Next() is var letter && letter == '\\' ? Escaped(inClass: true) : Letters.Fold(letter);

    private static bool Range(char? from, char? to, HashSet<char> letters)
    {
        var (first, last) = (from ?? Letters.Other, to ?? Letters.Other);
        if (first > last || !(IsLetter(first) && IsLetter(last)) || last - first > 'h' - 'a' + FewDigits)
        {
            return false;
        }

        letters.UnionWith(Enumerable.Range(first, last - first + 1).Select(code => (char)code));
        return true;
    }

    private static bool IsLetter(char folded) => folded is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    /// <summary>What the escape after a backslash matches; null when that may be any letter.</summary>
    public char? Escaped(bool inClass = false)
    {
        var letter = cursor.Next();
        switch (letter)
        {
            case 'd':
                return Letters.AnyDigit;
            case 's' or 't' or 'n' or 'r':
                return Letters.Space;
            case 'b' when !inClass:
                return Letters.Border;
            case 'B' or 'A' or 'z' or 'Z' or 'G' when !inClass:
                return Nothing;
            case 'u':
                return Numbered(4);
            case 'x':
                return Numbered(2);
            case 'p' or 'P':
                cursor.TakeUpTo('}');
                return null;
            default:
                return char.IsLetterOrDigit(letter) ? null : Letters.Fold(letter);
        }
    }

    private char Numbered(int digits)
    {
        var code = Convert.ToInt32(cursor.Rest[..digits].ToString(), 16);
        cursor.At += digits;
        return Letters.Fold((char)code);
    }
}
