namespace LiveOR.Web.Archive.Catalogue;

/// <summary>What somebody looks for, as words. Nothing they type is syntax.</summary>
public sealed record SearchWords
{
    public const int Longest = 100;
    public const int MostTerms = 8;
    private const int ShortestBeginning = 2;

    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>What was typed was too long to be looked for.</summary>
    public bool TooLong { get; init; }

    /// <summary>Only the first words were taken.</summary>
    public bool Shortened { get; init; }

    public static SearchWords Of(string typed)
    {
        if (typed.Length > Longest)
        {
            return new SearchWords { Terms = [], TooLong = true };
        }

        var terms = FoldedWord.In(typed).SelectMany(word => FoldedWord.In(word.Folded)).Select(word => word.Folded)
            .Where(word => word.Length > 0).Distinct().ToList();
        return new SearchWords { Terms = [.. terms.Take(MostTerms)], Shortened = terms.Count > MostTerms };
    }

    /// <summary>For the index: every word must be there, and two letters or more may be the beginning of one. Between quotes, and
    /// made of letters and digits only, no word can be an operator.</summary>
    public string Match => string.Join(" AND ", Terms.Select(term => IsBeginning(term) ? $"\"{term}\"*" : $"\"{term}\""));

    public bool Finds(string folded) =>
        Terms.Any(term => IsBeginning(term) ? folded.StartsWith(term, StringComparison.Ordinal) : folded == term);

    private static bool IsBeginning(string term) => term.Length >= ShortestBeginning;
}
