namespace LiveOR.Playbooks.Reading;

/// <summary>Reads words and their meanings.</summary>
internal sealed class GlossaryReader(Mistakes mistakes)
{
    private const int Most = 100;
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<GlossaryTerm> Read(Yaml? value)
    {
        var terms = new List<GlossaryTerm>();
        if (value is Yaml.Map map)
        {
            foreach (var (term, meaning) in map.Pairs.Take(Most))
            {
                Read(term, meaning, terms);
            }

            CheckCount(map);
        }
        else if (value is not null)
        {
            mistakes.Add(
                value.Line,
                "The glossary is not a list of words.",
                "Write “glossary:”, then “  trocar: A sleeve through which instruments pass.”");
        }

        return terms;
    }

    private void CheckCount(Yaml.Map map)
    {
        foreach (var (term, _) in map.Pairs.Skip(Most).Take(1))
        {
            mistakes.Add(term.Line, $"The glossary has more than {Most} words.", "Keep those that students will not know.");
        }
    }

    private void Read(Yaml.Scalar term, Yaml meaning, List<GlossaryTerm> terms)
    {
        if (!words.Add(term.Value))
        {
            mistakes.Add(
                term.Line,
                $"The word {Mistakes.Quote(term.Value)} is explained twice.",
                "Keep the better explanation.");
        }

        if (meaning is Yaml.Scalar { Value.Length: > 0 and <= 300 } text && term.Value.Length is > 1 and <= 60)
        {
            terms.Add(new(term.Value, text.Value));
        }
        else
        {
            mistakes.Add(term.Line, $"The word {Mistakes.Quote(term.Value)} or its meaning is missing or too long.",
                "Write a word of 2 to 60 characters and a meaning of at most 300.");
        }
    }
}
