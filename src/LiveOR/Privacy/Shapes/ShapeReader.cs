using System.Globalization;

namespace LiveOR.Privacy.Shapes;

/// <summary>Reads a regular expression for the needles that every match contains, after the idea of RE2's filtered sets, and for
/// how far a match can reach. What it does not know it takes for anything at all, of any length, so it never claims too much.</summary>
internal sealed class ShapeReader
{
    private readonly Dictionary<string, int> reaches = new(StringComparer.Ordinal);
    private readonly ShapeCursor cursor;
    private readonly LetterReader letters;

    private ShapeReader(ShapeCursor cursor) => (this.cursor, letters) = (cursor, new LetterReader(cursor));

    public static Part Read(string shape)
    {
        var cursor = new ShapeCursor(shape);
        var whole = new ShapeReader(cursor).Alternatives();
        return cursor.Ended ? whole : throw new FormatException($"A bracket too many at {cursor.At}: {shape}");
    }

    private Part Alternatives()
    {
        var parts = new List<Part> { Sequence() };
        while (cursor.Take('|'))
        {
            parts.Add(Sequence());
        }

        return parts is [var only] ? only : Part.Either(parts);
    }

    private Part Sequence()
    {
        var parts = new List<Part>();
        while (!cursor.Ended && cursor.Here is not ('|' or ')'))
        {
            parts.Add(Repeated(One()));
        }

        return Part.InTurn(parts);
    }

    private Part Repeated(Part one)
    {
        (int Least, int? Most)? times = cursor.Ended ? null : cursor.Here switch
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

        cursor.TakeUpTo(cursor.Here == '{' ? '}' : cursor.Here);
        _ = cursor.Take('?');
        return one.Times(counted.Least, counted.Most);
    }

    private (int Least, int? Most)? Counted()
    {
        var end = cursor.Rest.IndexOf('}');
        var bounds = end < 0 ? [] : cursor.Rest[1..end].ToString().Split(',');
        return bounds switch
        {
            [var exact] when Number(exact) is { } count => (count, count),
            [var least, ""] when Number(least) is { } count => (count, null),
            [var least, var most] when Number(least) is { } from && Number(most) is { } to => (from, to),
            _ => null,
        };
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Part One() => cursor.Next() switch
    {
        '(' => Group(),
        '[' => letters.Class(),
        '\\' when cursor.Take('k') => Again(),
        '\\' => Letter(letters.Escaped()),
        '.' => Letter(null),
        '^' or '$' => Part.Exactly(""),
        var letter => Letter(Letters.Fold(letter)),
    };

    private static Part Letter(char? letter) => letter is { } known ? Part.Exactly(known == LetterReader.Nothing ? "" : known.ToString()) : Part.Unknown(1);

    /// <summary>What a group matched before.</summary>
    private Part Again()
    {
        _ = cursor.Take('<');
        return Part.Unknown(reaches.GetValueOrDefault(cursor.TakeUpTo('>'), Part.Endless));
    }

    private Part Group()
    {
        var start = cursor.At;
        var (looking, name) = cursor.Take('?') ? Kind() : (false, "");
        var inside = Alternatives();
        if (!cursor.Take(')'))
        {
            throw new FormatException($"A bracket is not closed: {cursor.Shape}");
        }

        var look = cursor.Shape.AsSpan(start, cursor.At - start);
        reaches[name] = Math.Max(reaches.GetValueOrDefault(name), inside.Reach);
        return !looking ? inside
            : look is ['?', '=', ..] or ['?', '<', '=', ..] ? inside.Looked()
            : Part.Exactly(RefusesLetters(look) ? Letters.Border.ToString() : "").Reaching(inside.Reach);
    }

    /// <summary>What a question mark after a bracket says: a look ahead or behind, or the name of a group.</summary>
    private (bool Looking, string Name) Kind()
    {
        if (cursor.Rest is ['=' or '!', ..] or ['<', '=' or '!', ..])
        {
            cursor.TakeUpTo('=', '!');
            return (true, "");
        }

        return (false, cursor.TakeUpTo(':', '>').TrimStart('<'));
    }

    /// <summary>Whether a look ahead or behind refuses the letters of words, as "(?!\w)" and "(?&lt;![-\w])" do: a border then.</summary>
    private static bool RefusesLetters(ReadOnlySpan<char> look)
    {
        var inside = look.StartsWith("?!") ? look[2..] : look.StartsWith("?<!") ? look[3..] : [];
        var end = inside.StartsWith("\\w") ? 2 : inside is ['[', not '^', ..] ? inside.IndexOf(']') + 1 : 0;
        return end > 0 && inside[..end].Contains("\\w", StringComparison.Ordinal) && inside[end] is ')' or '|';
    }
}
