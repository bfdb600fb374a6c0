using System.Text;
using LiveOR.Privacy.Names;
using LiveOR.Privacy.Words;

namespace LiveOR.Train;

/// <summary>Makes other sentences of one: other people, other towns, other eponyms, other letters. So what is learned
/// is where a name stands rather than which name it is.</summary>
internal sealed class Variations(Random random)
{
    private const double AllSmall = 0.06;
    private const double AllCapitals = 0.03;
    private const double OtherEponym = 0.5;

    private static readonly string[] Eponyms = Resources
        .Words("quiet-words.txt").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private readonly OtherNames names = new(random);

    public Sentence Vary(Sentence sentence)
    {
        var varied = sentence.Harmless ? Harmless(sentence) : Identifying(sentence);
        return random.NextDouble() switch
        {
            < AllSmall => InCase(varied, varied.Text.ToLowerInvariant()),
            < AllSmall + AllCapitals => InCase(varied, varied.Text.ToUpperInvariant()),
            _ => varied,
        };
    }

    private static Sentence InCase(Sentence sentence, string text) =>
        text.Length == sentence.Text.Length ? sentence with { Text = text } : sentence;

    private Sentence Identifying(Sentence sentence)
    {
        var (text, slips, from) = (new StringBuilder(), new List<Slip>(), 0);
        foreach (var slip in sentence.Slips.OrderBy(slip => slip.Start))
        {
            var words = names.Instead(slip.Class, sentence.Text.Substring(slip.Start, slip.Length));
            text.Append(sentence.Text.AsSpan(from, slip.Start - from));
            slips.Add(slip with { Start = text.Length, Length = words.Length });
            text.Append(words);
            from = slip.Start + slip.Length;
        }

        return sentence with { Text = text.Append(sentence.Text.AsSpan(from)).ToString(), Slips = slips };
    }

    private Sentence Harmless(Sentence sentence)
    {
        if (!sentence.HardNegative)
        {
            return sentence;
        }

        var (prose, text, from) = (new Prose(sentence.Text), new StringBuilder(), 0);
        for (var i = 0; i < prose.Count; i++)
        {
            if (IsEponym(prose, i) && random.NextDouble() < OtherEponym)
            {
                var other = Eponyms[random.Next(Eponyms.Length)];
                text.Append(sentence.Text.AsSpan(from, prose[i].Start - from));
                text.Append(char.ToUpperInvariant(other[0])).Append(other.AsSpan(1));
                from = prose[i].End;
            }
        }

        return sentence with { Text = text.Append(sentence.Text.AsSpan(from)).ToString() };
    }

    private static bool IsEponym(Prose prose, int index) =>
        prose[index].Capital && prose.Named(index, Naming.Quiet) && !prose.Has(index, Cue.HeadNoun | Cue.Region);
}
