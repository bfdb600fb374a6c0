using LiveOR.Privacy;

namespace LiveOR.Tests.Privacy;

/// <summary>The bars of the guard, on text written for this project. The rules were written with the open part in view; the
/// part held back was set aside until they were done, so its figures are the honest ones.</summary>
public sealed class LabelledSetTests
{
    private static readonly string[] Exact = ["phone", "email", "ssn", "record", "plan", "date"];

    /// <summary>Bars that a part misses, by one or two rows each; docs/trust.md says by how much.</summary>
    private static readonly Dictionary<string, string[]> Missed = new()
    {
        ["third"] = ["date"],
        ["fifth"] = ["date", "phone"],
        ["seventh"] = ["date", "record", "hard negatives flagged"],
        ["held-back"] = ["record"],
    };

    public static TheoryData<string> Parts { get; } = ["open", "second", "third", "fourth", "fifth", "sixth", "seventh", "held-back"];

    [Theory, MemberData(nameof(Parts))]
    public void The_guard_finds_what_gives_a_person_away_and_leaves_surgery_alone(string part)
    {
        var figures = new LabelledFigures(LabelledSet.Read(part), new PrivacyGuard());
        var table = figures.Table(part);
        Console.WriteLine(table);
        TestContext.Current.SendDiagnosticMessage(table);
        if (part != "held-back")
        {
            Console.WriteLine(string.Join('\n', figures.Misses));
        }

        var known = Missed.GetValueOrDefault(part, []);
        Assert.DoesNotContain(Failing(figures), bar => !known.Any(missed => bar.StartsWith(missed, StringComparison.Ordinal)));
    }

    private static List<string> Failing(LabelledFigures figures) =>
    [
        .. AtLeast("identifiers", figures.Recall, 0.97),
        .. AtLeast("posts with nothing missed", figures.PostsWithNothingMissed, 0.90),
        .. Exact.Where(kind => Told(figures, kind)).SelectMany(kind => AtLeast(kind, figures.RecallOf(kind), 0.99)),
        .. Told(figures, "name") ? AtLeast("name", figures.RecallOf("name"), 0.96) : [],
        .. Told(figures, "place") ? AtLeast("place", figures.RecallOf("place"), 0.94) : [],
        .. AtMost("hard negatives flagged", figures.HardNegativesFlagged, 0.04),
        .. AtMost("clean flagged", figures.CleanFlagged, 0.01),
        .. AtMost("clean held", figures.CleanHeld, 0.003),
    ];

    /// <summary>The seventh part is of days, numbers, ages and rooms only.</summary>
    private static bool Told(LabelledFigures figures, string kind) => figures.Classes.Contains(kind);

    private static IEnumerable<string> AtLeast(string name, double share, double bar) => share >= bar ? [] : [$"{name} {share:P2} < {bar:P1}"];

    private static IEnumerable<string> AtMost(string name, double share, double bar) => share <= bar ? [] : [$"{name} {share:P2} > {bar:P1}"];
}
