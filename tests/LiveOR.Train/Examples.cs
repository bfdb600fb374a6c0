using LiveOR.Privacy.Learned;
using LiveOR.Privacy.Names;
using LiveOR.Privacy.Words;

namespace LiveOR.Train;

/// <summary>Makes examples of sentences: as they stand, and some variations of each. In the variations words are hidden
/// now and then, and what the lists know of them, for a new sentence has words that nobody has seen.</summary>
internal sealed class Examples(Random random)
{
    private const int Copies = 5;
    private const int CopiesOfPlaybooks = 2;
    private const float Harmless = 1.5f;
    private const double HideSelf = 0.3;
    private const double HideNeighbour = 0.1;
    private const double HideAffixes = 0.5;
    private const double Forget = 0.05;
    private const double ForgetEveryday = 0.03;

    private const Naming AnyName = Naming.Given | Naming.GivenToo | Naming.Surname | Naming.SurnameToo;

    private readonly Variations variations = new(random);
    private readonly int[] room = new int[Features.Most];

    public List<Example> Of(IEnumerable<Sentence> sentences)
    {
        var examples = new List<Example>();
        foreach (var sentence in sentences)
        {
            examples.AddRange(Of(sentence, hiding: false));
            for (var copy = 0; copy < (sentence.Part == Sentences.Playbook ? CopiesOfPlaybooks : Copies); copy++)
            {
                examples.AddRange(Of(variations.Vary(sentence), hiding: true));
            }
        }

        return examples;
    }

    private IEnumerable<Example> Of(Sentence sentence, bool hiding)
    {
        var prose = new Prose(sentence.Text);
        var traits = hiding ? Forgetful(prose) : TraitReader.All(prose, prose.Count);
        for (var i = 0; i < prose.Count; i++)
        {
            var here = Surroundings.Of(prose, traits, i);
            var mark = MarkOf(sentence, prose[i].Start, prose[i].End);
            yield return new Example(Written(hiding ? Hidden(here) : here), mark, sentence.Harmless ? Harmless : 1);
        }
    }

    private int[] Written(Surroundings here)
    {
        var features = new Features(room);
        features.Write(here);
        return features.Written.ToArray();
    }

    private Traits[] Forgetful(Prose prose) =>
    [
        .. Enumerable.Range(0, prose.Count).Select(index =>
        {
            var (naming, cues) = (prose.Naming(index), prose[index].Cue);
            (naming, cues) = Once(Forget) ? (naming & ~Naming.Quiet, cues & ~Cue.Quiet) : (naming, cues);
            naming &= Once(Forget) ? ~AnyName : ~Naming.Unknown;
            naming &= Once(ForgetEveryday) ? ~Naming.Everyday : ~Naming.Unknown;
            return TraitReader.Of(prose, index, naming, cues);
        }),
    ];

    private Surroundings Hidden(Surroundings here) => here with
    {
        Self = Once(HideSelf) ? WithoutWord(here.Self) : here.Self,
        Before = Neighbour(here.Before),
        Before2 = Neighbour(here.Before2),
        After = Neighbour(here.After),
        After2 = Neighbour(here.After2),
    };

    private Traits WithoutWord(Traits self) =>
        Once(HideAffixes) ? self with { Word = Traits.Hidden, Affixes = default } : self with { Word = Traits.Hidden };

    private Traits Neighbour(Traits word) => Once(HideNeighbour) ? word with { Word = Traits.Hidden } : word;

    private bool Once(double often) => random.NextDouble() < often;

    private static int MarkOf(Sentence sentence, int start, int end) =>
        sentence.Slips.FirstOrDefault(slip => slip.Start < end && start < slip.Start + slip.Length)?.Class switch
        {
            null or "age" => -1,
            "name" => (int)Mark.Name,
            "date" => (int)Mark.Day,
            "place" => (int)Mark.Place,
            "room" => (int)Mark.Room,
            _ => (int)Mark.Number,
        };
}
