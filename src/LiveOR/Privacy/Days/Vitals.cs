using System.Text.RegularExpressions;

namespace LiveOR.Privacy.Days;

/// <summary>Whether the words right before a number speak of a reading or a setting: "sats at 94" is no age.</summary>
internal static partial class Vitals
{
    private const int Reach = 40;

    public static bool Told(string text, int before) => Measure.IsMatch(text[Math.Max(0, before - Reach)..before]);

    [GeneratedRegex(
        @"\b(?:sats?|saturation|spo2|pressures?|rate|pulse|map|heart|systolic|diastolic|bpm|bis|index|temperature|output|flow|power|set|fixed|running|holding|hovering|steady|stays?|sits|reading|reads|level|angle|flexion|extension|score|percent|cpp|etco2|target|kept|keep|maintained)\b[^.!?]{0,20}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Measure { get; }
}
