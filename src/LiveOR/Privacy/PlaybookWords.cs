using System.Collections.Frozen;
using LiveOR.Playbooks;

namespace LiveOR.Privacy;

/// <summary>The words that narrations of a playbook are made of anyway. A patient's name among them is looked for with a capital
/// only, or every other update would be held.</summary>
public static class PlaybookWords
{
    private static readonly char[] Separators = [.. " \t\r\n.,;:!?()[]{}\"'/*_-–—|#>&%+=<"];

    public static FrozenSet<string> Of(Playbook playbook) => playbook.Steps
        .SelectMany(step => $"{step.Text} {step.Short} {step.Teach}".Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        .Where(word => word.Length > 1 && !word.Any(char.IsUpper))
        .ToFrozenSet(StringComparer.Ordinal);
}
