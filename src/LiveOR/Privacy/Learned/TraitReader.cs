using LiveOR.Privacy.Names;
using LiveOR.Privacy.Places;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Learned;

/// <summary>Reads the traits of words.</summary>
internal static class TraitReader
{
    private const int Longest = 24;
    private const int LongForm = 6;

    public static Traits[] All(Prose prose, int count)
    {
        var traits = new Traits[count];
        for (var i = 0; i < count; i++)
        {
            traits[i] = Of(prose, i, prose.Naming(i), prose[i].Cue);
        }

        return traits;
    }

    /// <param name="naming">What the lists know, or a part of it: learning hides some, for no list knows every
    /// word.</param>
    public static Traits Of(Prose prose, int index, Naming naming, Cue cues)
    {
        var stem = prose.Stem(index);
        var numeric = stem.ContainsAnyInRange('0', '9');
        Span<char> small = stackalloc char[Longest];
        var word = stem[..Math.Min(Longest, stem.Length)];
        word.ToLowerInvariant(small);
        small = small[..word.Length];
        var letter = numeric ? 'D' : CaseOf(prose[index]);
        var form = numeric
            ? Hash.Mix('D', stem.Length < LongForm ? FormOf(word) : 1)
            : Hash.Mix(letter, LengthOf(letter, stem.Length));
        return new Traits
        {
            Word = numeric ? FormOf(small) : Hash.Of(small),
            Kind = numeric ? form : Hash.Mix(letter, Known(stem, naming)),
            Form = form,
            Case = letter,
            Cues = cues,
            Affixes = (Last(small, 2), Last(small, 3), Last(small, 4), First(small, 2), First(small, 3)),
        };
    }

    private static char CaseOf(Word word) => word.Shape switch
    {
        Shape.Capital => 'C',
        Shape.Upper => 'U',
        Shape.Initial => 'I',
        _ => 's',
    };

    private static uint LengthOf(char letter, int length) => letter switch
    {
        'U' => (uint)Math.Min(length, 4),
        's' when length < 3 => 2,
        _ => 0,
    };

    private static uint Known(ReadOnlySpan<char> stem, Naming naming)
    {
        var medical = naming == Naming.Unknown && MedicalWords.Is(stem);
        var town = (uint)Gazetteer.Find(stem) << 1;
        return ((uint)naming << 4) | (medical ? 8u : 0) | town | (NameBook.LooksLikeSurname(stem) ? 1u : 0);
    }

    /// <summary>"A-1204" as "X-99": digits as 9, letters as x or X, more than two alike as two.</summary>
    private static uint FormOf(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[Longest];
        var length = 0;
        foreach (var character in word)
        {
            var kind = char.IsDigit(character) ? '9'
                : char.IsUpper(character) ? 'X'
                : char.IsLetter(character) ? 'x' : character;
            if (length < 2 || form[length - 1] != kind || form[length - 2] != kind)
            {
                form[length++] = kind;
            }
        }

        return Hash.Of(form[..length]);
    }

    private static uint Last(ReadOnlySpan<char> word, int count) => word.Length > count ? Hash.Of(word[^count..]) : 0;

    private static uint First(ReadOnlySpan<char> word, int count) => word.Length > count ? Hash.Of(word[..count]) : 0;
}
