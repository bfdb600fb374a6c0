namespace LiveOR.Privacy;

/// <summary>Keeps one finding for each place: the graver one, then the longer one, then the one whose rule comes first.</summary>
internal static class Overlaps
{
    public static IReadOnlyList<Finding> Settle(IEnumerable<Finding> findings)
    {
        var kept = new SortedList<int, Finding>();
        foreach (var finding in Widened(findings).OrderByDescending(finding => finding.Level).ThenByDescending(finding => finding.Length))
        {
            if (!Covered(finding, kept.Values))
            {
                kept.Add(finding.Start, finding);
            }
        }

        return [.. kept.Values];
    }

    /// <summary>A held finding inside a longer one takes its whole place: of "room 214" nothing stays when "214" must go.</summary>
    private static IEnumerable<Finding> Widened(IEnumerable<Finding> findings)
    {
        Finding? around = null;
        foreach (var finding in findings.OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Length))
        {
            if (around is null || End(finding) > End(around))
            {
                around = finding;
            }

            yield return finding;
            if (finding.Level == FindingLevel.Held && finding.Length < around.Length
                && (around.Start == finding.Start || End(around) == End(finding)))
            {
                yield return finding with { Start = around.Start, Length = around.Length, Suggestion = around.Suggestion ?? finding.Suggestion };
            }
        }
    }

    private static int End(Finding finding) => finding.Start + finding.Length;

    private static bool Covered(Finding finding, IList<Finding> kept)
    {
        var (low, high) = (0, kept.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (kept[middle].Start < finding.Start + Math.Max(1, finding.Length))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // The kept ones do not overlap each other, so only the last that begins before our end can reach us.
        return low > 0 && (kept[low - 1].Start + kept[low - 1].Length > finding.Start || kept[low - 1].Start == finding.Start);
    }
}
