using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Unique device identifiers as the labels print them (GS1 and HIBC), and addresses of network cards.</summary>
internal sealed class DeviceLabelRule : IProseRule
{
    private static readonly Pattern Label = Pattern.Of("""
        \(01\)\s?\d{14}(?:\s?\(\d{2}\)\s?[\w/-]{1,20}){0,6}|(?<!\w)\(21\)\s?[\w-]{3,20}
        |(?<![\w{1,30}])\*?\+[A-Z][A-Z0-9]{5,40}(?:/\$?[\w$+/.-]{2,60})?\*?|(?<![\w:])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}
        (?![\w:])
        """);

    public IReadOnlyList<Pattern> Patterns => [Label];

    public IEnumerable<Finding> Inspect(Prose prose) => prose.Text.AsSpan().ContainsAny("(+:") && prose.Text.AsSpan().ContainsAnyInRange('0', '9')
        ? Label.Matches(prose).Select(match => new Finding(
            CodeKind.Device.Rule, FindingLevel.Held, match.Index, match.Length, CodeKind.Device.Why, null))
        : [];
}
