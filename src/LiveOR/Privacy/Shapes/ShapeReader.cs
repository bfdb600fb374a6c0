using System.Globalization;

namespace LiveOR.Privacy.Shapes;

/// <summary>Reads a regular expression for the needles that every match contains, after the idea of RE2's filtered sets, and for
/// how far a match can reach. What it does not know it takes for anything at all, of any length, so it never claims too much.</summary>
internal sealed class ShapeReader
{
    private const int FewLetters = 8;
    private const int FewDigits = 4;

    /// <summary>An escape that matches no letter.</summary>
    private const char Nothing = 'N';

    private readonly string shape;
    private readonly Dictionary<string, int> reaches = new(StringComparer.Ordinal);
    private int at;

    private ShapeReader(string shape) => this.shape = shape;

    private bool Ended => at >= shape.Length;

    public static Part Read(string shape)
    {
        var reader = new ShapeReader(shape);
        var whole = reader.Alternatives();
        return reader.Ended ? whole : throw new FormatException($"A bracket too many at {reader.at}: {shape}");
    }

    private bool Take(char letter)
    {
        var stands = !Ended && shape[at] == letter;
        at += stands ? 1 : 0;
        return stands;
    }

    private Part Alternatives()
    {
        var parts = new List<Part> { Sequence() };
        while (Take('|'))
        {
            parts.Add(Sequence());
        }

        return parts is [var only] ? only : Part.Either(parts);
    }

    private Part Sequence()
    {
        var parts = new List<Part>();
        while (!Ended && shape[at] is not ('|' or ')'))
        {
            parts.Add(Repeated(One()));
        }

        return Part.InTurn(parts);
    }

    private Part Repeated(Part one)
    {
        (int Least, int? Most)? times = Ended ? null : shape[at] switch
        {
            '?' => (0, 1),
            '*' => (0, null),
            '+' => (1, null),
            '{' => Counted(),
            _ => null,
        };
        if (times is not { } counted)
        {
            return one;
        }

        at = shape[at] == '{' ? shape.IndexOf('}', at) + 1 : at + 1;
        _ = Take('?');
        return one.Times(counted.Least, counted.Most);
    }

    private (int Least, int? Most)? Counted()
    {
        var end = shape.IndexOf('}', at);
        var bounds = end < 0 ? [] : shape[(at + 1)..end].Split(',');
        return bounds switch
        {
            [var exact] when Number(exact) is { } count => (count, count),
            [var least, ""] when Number(least) is { } count => (count, null),
            [var least, var most] when Number(least) is { } from && Number(most) is { } to => (from, to),
            _ => null,
        };
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Part One() => shape[at++] switch
    {
        '(' => Group(),
        '[' => Class(),
        '\\' when shape[at] == 'k' => Again(),
        '\\' => Letter(Escaped()),
        '.' => Letter(null),
        '^' or '$' => Part.Exactly(""),
        var letter => Letter(Letters.Fold(letter)),
    };

    private static Part Letter(char? letter) => letter is { } known ? Part.Exactly(known == Nothing ? "" : known.ToString()) : Part.Unknown(1);

    /// <summary>What a group matched before.</summary>
    private Part Again()
    {
        var name = shape[(at + 2)..shape.IndexOf('>', at)];
        at += name.Length + 3;
        return Part.Unknown(reaches.GetValueOrDefault(name, Part.Endless));
    }

    private Part Group()
    {
        var (looking, start, name) = (false, at, "");
        if (Take('?'))
        {
            looking = shape[at] is '=' or '!' || (shape[at] == '<' && shape[at + 1] is '=' or '!');
            var end = looking ? shape.IndexOfAny(['=', '!'], at) : shape.IndexOfAny([':', '>'], at);
            name = shape[at] == '<' && !looking ? shape[(at + 1)..end] : "";
            at = end + 1;
        }

        var inside = Alternatives();
        if (!Take(')'))
        {
            throw new FormatException($"A bracket is not closed: {shape}");
        }

        reaches[name] = Math.Max(reaches.GetValueOrDefault(name), inside.Reach);
        return !looking ? inside
            : shape[start..].StartsWith("?=", StringComparison.Ordinal) || shape[start..].StartsWith("?<=", StringComparison.Ordinal) ? inside.Looked()
            : Part.Exactly(RefusesLetters(shape.AsSpan(start, at - start)) ? Letters.Border.ToString() : "").Reaching(inside.Reach);
    }

    /// <summary>Whether a look ahead or behind refuses the letters of words, as "(?!\w)" and "(?&lt;![-\w])" do: a border then.</summary>
    private static bool RefusesLetters(ReadOnlySpan<char> look)
    {
        var inside = look.StartsWith("?!") ? look[2..] : look.StartsWith("?<!") ? look[3..] : [];
        var end = inside.StartsWith("\\w") ? 2 : inside is ['[', not '^', ..] ? inside.IndexOf(']') + 1 : 0;
        return end > 0 && inside[..end].Contains("\\w", StringComparison.Ordinal) && inside[end] is ')' or '|';
    }

    /// <summary>What a class matches, when that is few letters. Many digits count as any.</summary>
    private Part Class()
    {
        var (letters, few) = (new HashSet<char>(), !Take('^'));
        for (var first = true; first || shape[at] != ']'; first = false)
        {
            var from = Member();
            if (shape[at] == '-' && shape[at + 1] != ']')
            {
                at++;
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

        at++;
        if (letters.Count(char.IsAsciiDigit) > FewDigits)
        {
            letters.RemoveWhere(char.IsAsciiDigit);
            letters.Add(Letters.AnyDigit);
        }

        return few && letters.Count <= FewLetters ? Part.Exactly(letters.Select(letter => letter.ToString())) : Part.Unknown(1);
    }

    private char? Member() => shape[at++] is var letter && letter == '\\' ? Escaped(inClass: true) : Letters.Fold(letter);

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
    private char? Escaped(bool inClass = false)
    {
        var letter = shape[at++];
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
                at += 4;
                return Letters.Fold((char)Convert.ToInt32(shape[(at - 4)..at], 16));
            case 'x':
                at += 2;
                return Letters.Fold((char)Convert.ToInt32(shape[(at - 2)..at], 16));
            case 'p' or 'P':
                at = shape.IndexOf('}', at) + 1;
                return null;
            default:
                return char.IsLetterOrDigit(letter) ? null : Letters.Fold(letter);
        }
    }
}
