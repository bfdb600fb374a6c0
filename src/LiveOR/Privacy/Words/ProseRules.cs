using LiveOR.Privacy.Days;
using LiveOR.Privacy.Shapes;

namespace LiveOR.Privacy.Words;

/// <summary>Cuts a text into words and searches it for needles once, for all the rules that go by words and shapes.</summary>
internal sealed class ProseRules(params IProseRule[] rules) : IPrivacyRule
{
    private readonly Haystack haystack = new(rules.SelectMany(rule => rule.Patterns).SelectMany(pattern => pattern.Alternatives));

    private readonly RecentFindings recent = new();

    public IEnumerable<Finding> Inspect(string text) => recent.Of(text, Read);

    public void Prepare()
    {
        foreach (var alternative in rules.SelectMany(rule => rule.Patterns).SelectMany(pattern => pattern.Alternatives))
        {
            alternative.Prepare();
        }

        // Reads the lists of words.
        _ = Inspect("A word, and Another Word.").Count();
    }

    private IReadOnlyList<Finding> Read(string text)
    {
        var prose = new Prose(text, haystack);
        return [.. DayFindings.United(rules.SelectMany(rule => rule.Inspect(prose)))];
    }
}
