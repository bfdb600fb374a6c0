using System.Text.RegularExpressions;

namespace LiveOR.Privacy.Numbers;

/// <summary>Unique device identifiers as the labels print them (GS1 and HIBC), and addresses of network cards.</summary>
internal sealed partial class DeviceLabelRule : IPrivacyRule
{
    public IEnumerable<Finding> Inspect(string text) => text.AsSpan().ContainsAny("(+:") && text.AsSpan().ContainsAnyInRange('0', '9')
        ? Label.Matches(text).Select(match => new Finding(
            CodeKind.Device.Rule, FindingLevel.Held, match.Index, match.Length, CodeKind.Device.Why, null))
        : [];

    [GeneratedRegex(
        @"\(01\)\s?\d{14}(?:\s?\(\d{2}\)\s?[\w/-]{1,20}){0,6}|(?<!\w)\(21\)\s?[\w-]{3,20}"
        + @"|(?<![\w+])\*?\+[A-Z][A-Z0-9]{5,40}(?:/\$?[\w$+/.-]{2,60})?\*?"
        + @"|(?<![\w:])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:])",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Label { get; }
}
