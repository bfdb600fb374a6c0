using System.Numerics;

namespace LiveOR.Privacy.Learned;

/// <summary>The features of one word in its surroundings, as numbers of weights. Each template has a number of its own;
/// the weights were learned with these very templates: a change here needs new weights.</summary>
internal ref struct Features(Span<int> room)
{
    /// <summary>Enough for every template with every cue.</summary>
    public const int Most = 80 + (5 * 3 * 40);

    private readonly Span<int> room = room;
    private int count;

    public readonly ReadOnlySpan<int> Written => room[..count];

    public void Write(in Surroundings here)
    {
        count = 0;
        Words(here);
        Kinds(here);
        Gaps(here);
        Openings(here);
        Affixes(here.Self);
        Forms(here);
        Cues(60, here.Before, here.Self);
        Cues(63, here.After, here.Self);
        Cues(66, here.Self, here.Self);
        Cues(69, here.Before2, here.Self);
        Cues(72, here.After2, here.Self);
    }

    private void Words(in Surroundings here)
    {
        Add(1, 0);
        Add(2, here.Self.Word);
        Add(3, here.Before.Word);
        Add(4, here.After.Word);
        Add(5, here.Before2.Word);
        Add(6, here.After2.Word);
        Add(7, here.Before2.Word, here.Before.Word);
        Add(8, here.After.Word, here.After2.Word);
        Add(9, here.Before.Word, here.After.Word);
        Add(80, here.Position);
    }

    private void Kinds(in Surroundings here)
    {
        var kind = here.Self.Kind;
        Add(10, kind);
        Add(11, here.Before.Kind);
        Add(12, here.After.Kind);
        Add(13, here.Before2.Kind);
        Add(14, here.After2.Kind);
        Add(15, here.Before.Kind, kind);
        Add(16, kind, here.After.Kind);
        Add(17, here.Before.Kind, kind, here.After.Kind);
        Add(18, here.Before.Word, kind);
        Add(19, kind, here.After.Word);
        Add(20, here.Before.Word, kind, here.After.Word);
        Add(21, here.Before2.Word, here.Before.Word, kind);
        Add(22, kind, here.After.Word, here.After2.Word);
    }

    private void Gaps(in Surroundings here)
    {
        var kind = here.Self.Kind;
        Add(23, here.GapBefore);
        Add(24, here.GapAfter);
        Add(25, here.GapBefore, kind);
        Add(26, here.GapAfter, kind);
        Add(27, kind, here.GapAfter, here.After.Word);
        Add(28, kind, here.GapBefore, here.Before.Word);
        Add(29, here.GapBefore, kind, here.GapAfter);
    }

    private void Openings(in Surroundings here)
    {
        var (kind, letter) = (here.Self.Kind, here.Self.Case);
        Add(30, here.Opens, kind);
        Add(31, here.Opens, kind, here.After.Word);
        Add(32, here.Possessive, kind);
        Add(33, here.Opens, letter, here.After.Word);
        Add(34, here.Before.Word, letter);
        Add(35, letter, here.After.Word);
        Add(36, here.Before.Word, letter, here.After.Word);
        Add(37, here.Before2.Word, here.Before.Word, letter);
        Add(38, letter, here.After.Word, here.After2.Word);
        Add(39, here.Opens, kind, here.After.Kind);
        Add(40, here.Possessive, here.Opens, letter);
    }

    private void Affixes(in Traits self)
    {
        var (last2, last3, last4, first2, first3) = self.Affixes;
        Affix(42, last2, self.Case);
        Affix(43, last3, self.Case);
        Affix(44, last4, self.Case);
        Affix(47, first2, self.Case);
        Affix(48, first3, self.Case);
    }

    private void Affix(uint template, uint affix, uint letter)
    {
        if (affix != 0)
        {
            Add(template, letter, affix);
        }
    }

    private void Forms(in Surroundings here)
    {
        var form = here.Self.Form;
        Add(50, here.Before.Form, form);
        Add(51, form, here.After.Form);
        Add(52, here.Before.Form, form, here.After.Form);
        Add(53, form);
        Add(54, form, here.Before.Word);
        Add(55, form, here.After.Word);
        Add(56, form, here.Before.Word, here.GapBefore);
        Add(57, form, here.After.Word, here.GapAfter);
    }

    private void Cues(uint template, in Traits word, in Traits self)
    {
        for (var left = (ulong)word.Cues; left != 0; left &= left - 1)
        {
            var cue = (uint)BitOperations.TrailingZeroCount(left);
            Add(template, cue);
            Add(template + 1, cue, self.Case);
            Add(template + 2, cue, self.Kind);
        }
    }

    private void Add(uint template, uint value) => room[count++] = Hash.Feature(template, value);

    private void Add(uint template, uint first, uint second) => Add(template, Hash.Mix(first, second));

    private void Add(uint template, uint first, uint second, uint third) =>
        Add(template, Hash.Mix(Hash.Mix(first, second), third));
}
