using System.Globalization;

namespace LiveOR.Playbooks.Reading;

/// <summary>The words under a heading: what kind of step this is, and how long it takes.</summary>
internal static class StepFlags
{
    private const string Remedy =
        "Flags are key, quiet, graphic, incision, optional, “8 min” and “type: team”, with · between them.";

    public static StepTemplate Apply(StepTemplate step, IReadOnlyList<Placed<string>> flags, Mistakes mistakes)
    {
        Repeated(flags, mistakes);
        return flags.Aggregate(step, (read, flag) => Apply(read, flag, mistakes));
    }

    public static void Repeated(IReadOnlyList<Placed<string>> flags, Mistakes mistakes)
    {
        foreach (var flag in flags.GroupBy(flag => flag.Value).SelectMany(group => group.Skip(1).Take(1)))
        {
            mistakes.Add(flag.Line, $"The flag {Mistakes.Quote(flag.Value)} is given twice.", "Keep one of the two.");
        }
    }

    private static StepTemplate Apply(StepTemplate step, Placed<string> flag, Mistakes mistakes) => flag.Value switch
    {
        "key" => step with { Key = true },
        "quiet" => step with { Quiet = true },
        "graphic" => step with { Graphic = true },
        "incision" => step with { Incision = true },
        "optional" => step with { Optional = true },
        _ when flag.Value.EndsWith(" min", StringComparison.Ordinal) => WithMinutes(step, flag, mistakes),
        _ when flag.Value.StartsWith("type:", StringComparison.Ordinal) => WithType(step, flag, mistakes),
        _ => Unknown(step, flag, mistakes, Remedy),
    };

    private static StepTemplate WithMinutes(StepTemplate step, Placed<string> flag, Mistakes mistakes) =>
        int.TryParse(flag.Value[..^4], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes is >= 1 and <= 600
            ? step with { TypicalMinutes = minutes }
            : Unknown(step, flag, mistakes, "Give whole minutes from 1 to 600: “8 min”.");

    private static StepTemplate WithType(StepTemplate step, Placed<string> flag, Mistakes mistakes)
    {
        var type = flag.Value[5..].Trim();
        return Types.All.Contains(type)
            ? step with { Type = type }
            : Unknown(step, flag, mistakes, $"The types are {string.Join(", ", Types.All)}.");
    }

    private static StepTemplate Unknown(StepTemplate step, Placed<string> flag, Mistakes mistakes, string remedy)
    {
        mistakes.Add(flag.Line, $"{Mistakes.Quote(flag.Value)} is not a flag of a step.", remedy);
        return step;
    }
}
