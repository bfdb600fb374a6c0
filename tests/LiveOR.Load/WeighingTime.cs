using System.Diagnostics;
using LiveOR.Mirrors;

namespace LiveOR.Load;

/// <summary>How long X's weighted length takes for long texts of every kind.</summary>
internal static class WeighingTime
{
    private const int Characters = 100_000;
    private const double Allowed = 50;
    private const int WarmUp = 5;
    private const int Runs = 15;

    private static readonly (string Kind, string Piece)[] Texts =
    [
        ("plain", "The duct is clipped and divided. "),
        ("CJK", "胆囊切除术进行中。"),
        ("combining marks", "e\u0301a\u0308o\u0302 n\u0303 "),
        ("emoji sequences", "👩🏽‍⚕️👨‍👩‍👧‍👦🇨🇭1️⃣ "),
        ("links with protocol", "https://example.org/a?b=c "),
        ("bare domains", "example.org b.example.co.uk "),
        ("punycode", "https://xn--bcher-kva.example.com/x "),
        ("directional marks", "\u200Eשלום\u200F \u202Aabc\u202C "),
        ("almost links", "a.b.c.d_e.f-g.h:i@j.k/"),
        ("dots", "."),
        ("one word", "a"),
    ];

    public static int Run()
    {
        Console.WriteLine($"{Characters:N0} UTF-16 units, median of {Runs} runs after {WarmUp}. Milliseconds. Load average {Clock.LoadAverage()}.");
        var kept = true;
        foreach (var (kind, piece) in Texts)
        {
            var text = string.Concat(Enumerable.Repeat(piece, (Characters / piece.Length) + 1))[..Characters];
            var median = Enumerable.Range(0, WarmUp + Runs).Select(_ => Measure(text)).Skip(WarmUp).Order().ElementAt(Runs / 2);
            kept &= median < Allowed;
            Console.WriteLine($"{kind,-24}{median,10:0.00}");
        }

        Console.WriteLine($"Each below {Allowed} ms: {(kept ? "yes" : "NO")}");
        return kept ? 0 : 1;
    }

    private static double Measure(string text)
    {
        var began = Stopwatch.GetTimestamp();
        _ = WeightedLength.Of(text);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
