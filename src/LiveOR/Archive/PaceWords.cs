using System.Globalization;

namespace LiveOR.Archive;

/// <summary>How steps went beside their typical times, in words.</summary>
public static class PaceWords
{
    /// <summary>“3 min over”; null where there is nothing to compare.</summary>
    public static string? Of(StepTiming step) => step.Over switch
    {
        null => null,
        0 => "as typical",
        > 0 and var over => string.Create(CultureInfo.InvariantCulture, $"{over} min over"),
        var under => string.Create(CultureInfo.InvariantCulture, $"{-under} min under"),
    };

    /// <summary>The whole in one sentence or two; null when no step can be compared.</summary>
    public static string? Of(IReadOnlyList<StepTiming> steps)
    {
        var compared = steps.Where(step => step.Over is not null).ToList();
        return compared.Count == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture,
                $"Of {Steps(compared.Count)} with a typical time, {Counts(compared)}. Together they took {compared.Sum(step => step.Minutes)} minutes; {compared.Sum(step => step.TypicalMinutes)} are typical.");
    }

    private static string Counts(List<StepTiming> steps)
    {
        var counts = new List<string>();
        Count(counts, steps.Count(step => step.Over > 0), "took longer");
        Count(counts, steps.Count(step => step.Over < 0), steps.Count(step => step.Over < 0) == 1 ? "was shorter" : "were shorter");
        Count(counts, steps.Count(step => step.Over == 0), "took as long as typical");
        return counts.Count == 1 ? counts[0] : $"{string.Join(", ", counts[..^1])} and {counts[^1]}";
    }

    private static void Count(List<string> counts, int count, string what)
    {
        if (count > 0)
        {
            counts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
        }
    }

    private static string Steps(int count) => count == 1 ? "1 step" : string.Create(CultureInfo.InvariantCulture, $"{count} steps");
}
