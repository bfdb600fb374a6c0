using System.Diagnostics;
using LiveOR.Privacy;

namespace LiveOR.Load;

/// <summary>How long the guard takes for a draft as people write them, and for the worst that can be sent to it.</summary>
internal static class GuardTime
{
    private const int Draft = 600;
    private const double DraftAllowed = 2;
    private const double HostileAllowed = 100;
    private const int WarmUp = 8000;
    private const int Runs = 1500;
    private const int Repetitions = 6;

    private static readonly PrivacyGuard Guard = new();

    private static readonly GuardContext Context = new()
    {
        AllowedNames = ["Dr Jane Alder"],
        AllowedHosts = ["example.org"],
        Before = ["Two ports are in and the first look is good.", "The gallbladder is lifted. Parkland grade 3.", "The clips are on the duct."],
    };

    private static readonly string[] Sentences =
    [
        "The cystic duct is clipped twice and divided, the artery next. ", "Pressure 12 mmHg, three 5 mm ports and one 12 mm port at the navel. ",
        "Hartmann's pouch goes up and to the right, so the triangle of Calot opens. ", "Parkland grade 3, so we take our time here. ",
        "Closing the fascia with 0 Vicryl, skin with 4-0 Monocryl. ", "Dr. Alder asks for the critical view before anything is cut. ",
        "Blood loss 40 mL, counts are correct: 20 swabs, 12 needles. ", "Patient stable, BP 120/80, saturation 99 %. ", "Why does the liver bed ooze? Heat and patience stop it. ",
    ];

    private static readonly (string Kind, string Piece)[] Hostile =
    [
        ("one letter", "a"), ("one digit", "1"), ("digits and spaces", "1 "), ("digit groups", "12-34/56 "), ("capital words", "Alder Example "),
        ("initials", "A. "), ("title without name", "Dr. "), ("dots", "a.b."), ("at signs", "a@a."), ("brackets", "[a]("), ("slashes", "a/1-"),
        ("combining marks", "e\u0301"), ("spaced letters", "j o h n "), ("record words", "MRN number is "), ("dates", "12 March 2024 12/03/"),
        ("possessives", "Alder's Example's "), ("white space", " \n\t"), ("look-alikes", "МRN 𝟎𝟏 "),
    ];

    public static int Run()
    {
        Console.WriteLine($"Milliseconds. Load average {Clock.LoadAverage()}.");
        PrivacyGuard.Prepare();
        var kept = Drafts();
        foreach (var length in new[] { 10_000, 100_000 })
        {
            foreach (var (kind, piece) in Hostile)
            {
                var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
                var worst = Enumerable.Range(0, Repetitions).Max(_ => Measure(text));
                kept &= worst < HostileAllowed;
                Console.WriteLine($"{length,8:N0} {kind,-22}{worst,10:0.00}");
            }
        }

        Console.WriteLine($"Drafts below {DraftAllowed} ms (p99) and hostile text below {HostileAllowed} ms: {(kept ? "yes" : "NO")}");
        return kept ? 0 : 1;
    }

    private static bool Drafts()
    {
        var firstEver = Measure(DraftOf(0));
        var times = Enumerable.Range(0, WarmUp + Runs).Select(turn => Measure(DraftOf(turn))).Skip(WarmUp).Order().ToArray();
        var (median, p99) = (times[times.Length / 2], times[(int)(times.Length * 0.99)]);
        Console.WriteLine($"{Draft} characters: median {median * 1000:0} µs, p99 {p99 * 1000:0} µs, first after the start {firstEver * 1000:0} µs");
        return p99 < DraftAllowed;
    }

    public static string DraftOf(int turn) =>
        string.Concat(Enumerable.Range(0, 20).Select(part => Sentences[((turn * 5) + part) % Sentences.Length]))[..Draft];

    private static double Measure(string text)
    {
        var began = Stopwatch.GetTimestamp();
        _ = Guard.Inspect(text, Context);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
