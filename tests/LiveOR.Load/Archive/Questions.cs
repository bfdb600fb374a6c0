using LiveOR.Playbooks;
using LiveOR.Web.Archive.Catalogue;

namespace LiveOR.Load.Archive;

/// <summary>What people look for: rare words and frequent ones, several at once, beginnings, within a choice, and what is not there.</summary>
internal static class Questions
{
    private const int Frequent = 30;

    public static IEnumerable<ArchiveQuery> Of(IReadOnlyList<string> vocabulary)
    {
        var random = new Random(80);
        while (true)
        {
            var words = random.Next(20) switch
            {
                < 6 => Any(),
                < 8 => vocabulary[random.Next(Frequent)],
                < 12 => $"{Any()} {Any()}",
                < 14 => $"{Any()} {vocabulary[random.Next(Frequent)]} {Any()}",
                < 16 => $"{vocabulary[random.Next(Frequent)]} {vocabulary[random.Next(Frequent)]}",
                < 18 => Any()[..2],
                < 19 => $"{Any()} zzyzx",
                _ => "\" OR *:-(",
            };
            var page = random.Next(10) == 0 ? 2 : 1;
            yield return random.Next(8) switch
            {
                0 => new ArchiveQuery { Words = words, Page = page, Specialty = "General surgery" },
                1 => new ArchiveQuery { Words = words, Page = page, Code = new ProcedureCode("icd10pcs", "0FT44ZZ") },
                _ => new ArchiveQuery { Words = words, Page = page },
            };
        }

        string Any() => vocabulary[random.Next(vocabulary.Count)];
    }

    public static string KindOf(ArchiveQuery query) =>
        query.Filters ? "within a specialty or a code"
        : query.Words.Length <= 2 ? "two letters"
        : query.Words.Contains(' ', StringComparison.Ordinal) ? "several words" : "one word";
}
