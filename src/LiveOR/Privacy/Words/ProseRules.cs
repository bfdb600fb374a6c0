using LiveOR.Privacy.Shapes;

namespace LiveOR.Privacy.Words;

/// <summary>Cuts a text into words and searches it for needles once, for all the rules that go by words and shapes.</summary>
internal sealed class ProseRules(params IProseRule[] rules) : IPrivacyRule
{
    private readonly Haystack haystack = new(rules.SelectMany(rule => rule.Patterns));

    public IEnumerable<Finding> Inspect(string text)
    {
        var prose = new Prose(text, haystack);
        return rules.SelectMany(rule => rule.Inspect(prose));
    }

    public void Prepare()
    {
        foreach (var pattern in rules.SelectMany(rule => rule.Patterns))
        {
            pattern.Prepare();
        }

        // Reads the lists of words.
        _ = Inspect("A word, and Another Word.").Count();
    }
}
