using LiveOR.Privacy;
using LiveOR.Privacy.Learned;

namespace LiveOR.Train;

/// <summary>How the tagger alone does on each labelled part when it has not learned from it, and on each fifth of
/// everything when it learned from the other four. The lists of words have seen all of it, so the truth is a little
/// worse.</summary>
internal static class Measure
{
    private const int Folds = 5;

    private static readonly int[] Bars = [40, Tagger.Sure, 60, 77, 100];
    private static readonly string[] Kinds = ["name", "date", "place", "room", "phone"];

    public static void Run(int seed)
    {
        var sentences = Sentences.Read();
        foreach (var part in Sentences.Parts)
        {
            var tagger = Learned(sentences.Where(sentence => sentence.Part != part), seed);
            Print(part, [(tagger, [.. sentences.Where(sentence => sentence.Part == part)])]);
        }

        Print("fifths", [.. Enumerable.Range(0, Folds).Select(fold => (
            Learned(sentences.Where((_, index) => index % Folds != fold), seed),
            sentences.Where((_, index) => index % Folds == fold).ToArray()))]);
    }

    private static Tagger Learned(IEnumerable<Sentence> sentences, int seed) =>
        new(new Weights(Training.Learn(sentences, seed)));

    private static void Print(string name, (Tagger Tagger, Sentence[] Sentences)[] tests)
    {
        foreach (var bar in Bars)
        {
            var rows = tests
                .SelectMany(test => test.Sentences.Select(sentence => (sentence, Found(test.Tagger, bar, sentence))))
                .ToList();
            Console.WriteLine($"{name,-8} sure from {bar,4}: {Row(rows)}");
        }
    }

    private static List<Finding> Found(Tagger tagger, int bar, Sentence sentence) =>
        [.. new LearnedFindings(tagger, bar).Beside([], FoldedText.Of(sentence.Text))];

    private static string Row(List<(Sentence Sentence, List<Finding> Found)> rows)
    {
        var found = rows
            .SelectMany(row => row.Sentence.Slips.Select(slip => (slip.Class, Covered: Covers(row.Found, slip))))
            .ToLookup(each => each.Class, each => each.Covered);
        var kinds = string.Join(", ", Kinds.Select(kind => $"{kind} {Share(found[kind])}"));
        return $"found {Share(found.SelectMany(kind => kind))} ({kinds}); "
            + $"hard negatives flagged {Share(Flagged(rows, Sentences.Hard))}, "
            + $"clean flagged {Share(Flagged(rows, Sentences.Clean))}";
    }

    private static IEnumerable<bool> Flagged(
        List<(Sentence Sentence, List<Finding> Found)> rows, string section) => rows
        .Where(row => row.Sentence.Section == section && row.Sentence.Part != Sentences.Specification)
        .Select(row => row.Found.Count > 0);

    private static bool Covers(List<Finding> found, Slip slip) =>
        slip.Length <= 2 * found.Sum(each => Math.Max(0, Math.Min(End(slip), End(each)) - Math.Max(slip.Start, each.Start)));

    private static int End(Slip slip) => slip.Start + slip.Length;

    private static int End(Finding finding) => finding.Start + finding.Length;

    private static string Share(IEnumerable<bool> all) =>
        all.ToList() is [_, ..] each ? $"{100.0 * each.Count(yes => yes) / each.Count:0.0} %" : "-";
}
