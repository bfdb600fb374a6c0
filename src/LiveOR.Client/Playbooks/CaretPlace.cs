namespace LiveOR.Client.Playbooks;

/// <summary>Which step or branch a line of a playbook's text belongs to.</summary>
public static class CaretPlace
{
    /// <summary>The id in the nearest <c>###</c> heading at or above the line (from 1); null above the first, and under a phase.</summary>
    public static string? Of(string text, int line)
    {
        var heading = text.Split('\n').Take(line).LastOrDefault(each => each.StartsWith("##", StringComparison.Ordinal))?.TrimEnd();
        return heading is not null && heading.StartsWith("### ", StringComparison.Ordinal)
            && heading.LastIndexOf("{#", StringComparison.Ordinal) is >= 0 and var at && heading.EndsWith('}')
            ? heading[(at + 2)..^1].Trim()
            : null;
    }
}
