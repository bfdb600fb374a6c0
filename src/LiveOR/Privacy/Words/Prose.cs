using System.Buffers;
using LiveOR.Privacy.Names;
using LiveOR.Privacy.Shapes;

namespace LiveOR.Privacy.Words;

/// <summary>A text cut into words once, for all the rules that go by words rather than by shapes.</summary>
internal sealed class Prose
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n:;|•");

    private readonly Word[] words;
    private readonly Naming?[] namings;
    private readonly Haystack? haystack;
    private readonly NeedlesFound? needles;

    public Prose(string text, Haystack? haystack = null)
    {
        Text = text;
        this.haystack = haystack;
        needles = haystack?.Search(text);
        words = WordCutter.Cut(text);
        namings = new Naming?[words.Length];
        foreach (var word in words)
        {
            Cues |= word.Cue;
        }
    }

    public string Text { get; }

    /// <summary>Every hint that any of the words gives.</summary>
    public Cue Cues { get; }

    public int Count => words.Length;

    /// <summary>Where an alternative of a pattern has to be looked for.</summary>
    public IReadOnlyList<Stretch> Near(Alternative alternative) => haystack?.Near(alternative, needles!, Text.Length) ?? [new Stretch(0, Text.Length)];

    public Word this[int index] => index >= 0 && index < words.Length ? words[index] : default;

    public ReadOnlySpan<char> Stem(int index) => index >= 0 && index < words.Length
        ? Text.AsSpan(words[index].Start, words[index].Length)
        : [];

    public string Between(int first, int last) => Text[words[first].Start..words[last].End];

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> GapBefore(int index)
    {
        var from = index > 0 ? words[index - 1].Whole : 0;
        return index >= words.Length ? Text.AsSpan(from) : Text.AsSpan(from, words[index].Start - from);
    }

    /// <summary>Whether only a space parts a word from the one before it.</summary>
    public bool Joined(int index) => index > 0 && index < words.Length && GapBefore(index) is " " or "\u00A0" or "  ";

    /// <summary>Whether a word may have its capital only because a sentence, a line or a quotation begins with it.</summary>
    public bool Opens(int index)
    {
        if (index == 0)
        {
            return true;
        }

        var gap = GapBefore(index);
        if (!gap.ContainsAny(SentenceEnds))
        {
            return gap.ContainsAny('"', '(', '[');
        }

        var before = words[index - 1];
        return gap is not ". " || !(before.Shape == Shape.Initial || before.Is(Cue.Abbreviation));
    }

    public bool Has(int index, Cue cue) => index >= 0 && index < words.Length && words[index].Is(cue);

    /// <summary>What the name lists know of a word; asked at most once for each.</summary>
    public Naming Naming(int index) => index >= 0 && index < words.Length
        ? namings[index] ??= NameBook.Of(Stem(index), words[index].Cue)
        : Names.Naming.Unknown;

    public bool Named(int index, Naming naming) => (Naming(index) & naming) != 0;

    public bool Says(int index, string word) => Stem(index).Equals(word, StringComparison.OrdinalIgnoreCase);
}
