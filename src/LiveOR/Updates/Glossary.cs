using System.Globalization;
using System.Text;
using LiveOR.Playbooks;

namespace LiveOR.Updates;

/// <summary>The terms of one playbook on their way through one text: each is explained where it first stands.</summary>
internal sealed class Glossary(IReadOnlyList<GlossaryTerm> terms)
{
    private readonly List<GlossaryTerm> waiting = [.. terms.Where(term => term.Term.Length > 0).OrderByDescending(term => term.Term.Length)];

    /// <summary>The text as HTML, with a definition around each term not met before.</summary>
    public string Explain(string text)
    {
        var html = new StringBuilder();
        var done = 0;
        for (var at = 0; at < text.Length && waiting.Count > 0;)
        {
            if (Boundary(text, at) && waiting.Find(term => StandsAt(text, at, term.Term)) is { } found)
            {
                waiting.Remove(found);
                html.Append(SafeHtml.Encode(text[done..at])).Append(Definition(text.Substring(at, found.Term.Length), found.Meaning));
                at += found.Term.Length;
                done = at;
            }
            else
            {
                at++;
            }
        }

        return html.Append(SafeHtml.Encode(text[done..])).ToString();
    }

    /// <summary>The terms that stand in a text, each where it is not part of a longer one, in the order in which they first
    /// stand.</summary>
    public static IReadOnlyList<GlossaryTerm> NamedIn(string text, IReadOnlyList<GlossaryTerm> terms)
    {
        var longestFirst = new Glossary(terms).waiting;
        var named = new List<GlossaryTerm>();
        for (var at = 0; at < text.Length;)
        {
            var found = Boundary(text, at) ? longestFirst.Find(term => StandsAt(text, at, term.Term)) : null;
            if (found is not null && !named.Contains(found))
            {
                named.Add(found);
            }

            at += found?.Term.Length ?? 1;
        }

        return named;
    }

    private static string Definition(string word, string meaning) => string.Create(
        CultureInfo.InvariantCulture,
        $"<dfn class=\"term\" tabindex=\"0\" data-meaning=\"{SafeHtml.Encode(meaning)}\">{SafeHtml.Encode(word)}</dfn>");

    private static bool StandsAt(string text, int at, string term)
    {
        if (at + term.Length > text.Length || !Boundary(text, at + term.Length))
        {
            return false;
        }

        for (var i = 0; i < term.Length; i++)
        {
            if (Plain(text[at + i]) != Plain(term[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Not between two letters or digits.</summary>
    private static bool Boundary(string text, int at) =>
        at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);

    private static char Plain(char character) => character == '’' ? '\'' : char.ToUpperInvariant(character);
}
