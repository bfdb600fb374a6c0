namespace LiveOR.Playbooks.Reading;

/// <summary>Reads words and their meanings.</summary>
internal sealed class GlossaryReader(Mistakes mistakes)
{
    public IReadOnlyList<GlossaryTerm> Read(Yaml? value)
    {
        var terms = new List<GlossaryTerm>();
        if (value is Yaml.Map map)
        {
            foreach (var (term, meaning) in map.Pairs)
            {
                Read(term, meaning, terms);
            }
        }
        else if (value is not null)
        {
            mistakes.Add(value.Line, "The glossary is not a list of words.", "Write “glossary:”, then “  trocar: A sleeve through which instruments pass.”");
        }

        return terms;
    }

    private void Read(Yaml.Scalar term, Yaml meaning, List<GlossaryTerm> terms)
    {
        if (terms.Any(known => string.Equals(known.Term, term.Value, StringComparison.OrdinalIgnoreCase)))
        {
            mistakes.Add(term.Line, $"The word {Mistakes.Quote(term.Value)} is explained twice.", "Keep the better explanation.");
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
