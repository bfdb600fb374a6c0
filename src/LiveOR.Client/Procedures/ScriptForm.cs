using LiveOR.Client.Privacy;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Updates;

namespace LiveOR.Client.Procedures;

/// <summary>A script while it is written: what stands on the server, what is changed here, and what the guard says of it.</summary>
public sealed class ScriptForm(Playbook deck, ScriptSheet sheet, GuardContext guard)
{
    private readonly Dictionary<string, ScriptStep> lines = sheet.Steps.ToDictionary(line => line.StepId);
    private readonly Dictionary<string, (string Words, IReadOnlyList<Finding> Findings)> read = [];
    private ScriptSheet based = sheet;

    public Playbook Deck => deck;

    public bool Dirty { get; private set; }

    public int OpenBlanks => deck.Steps.Where(step => !Of(step).LeftOut).Sum(step => Of(step).Open(step).Count);

    /// <summary>The worst of what the guard found in the words that are prepared; null when nothing.</summary>
    public FindingLevel? Worst => deck.Steps.Where(step => lines.ContainsKey(step.Id)).SelectMany(FindingsOf)
        .Select(finding => (FindingLevel?)finding.Level).Max();

    /// <summary>The steps the guard found something in.</summary>
    public IReadOnlyList<StepTemplate> Marked => [.. deck.Steps.Where(step => FindingsOf(step).Count > 0)];

    public ScriptStep Of(StepTemplate step) => lines.GetValueOrDefault(step.Id) ?? new ScriptStep { StepId = step.Id };

    public void Change(ScriptStep line)
    {
        lines[line.StepId] = line;
        Dirty = ScriptRules.Read(deck, [.. lines.Values]).Script.ToJson() != based.Script.ToJson();
    }

    /// <summary>Asked again only when the words are others; what the server found stays until then.</summary>
    public IReadOnlyList<Finding> FindingsOf(StepTemplate step)
    {
        var line = Of(step);
        if (!lines.ContainsKey(step.Id) || line.LeftOut)
        {
            return [];
        }

        var words = line.Words(step);
        if (!read.TryGetValue(step.Id, out var known) || known.Words != words)
        {
            read[step.Id] = known = (words, HereGuard.Inspect(words, guard).Findings);
        }

        return known.Findings;
    }

    /// <summary>What the server found, which knows more than the browser.</summary>
    public void Show(IReadOnlyList<StepFindings> found)
    {
        foreach (var each in found)
        {
            if (deck.FindStep(each.StepId) is { } step)
            {
                read[step.Id] = (Of(step).Words(step), each.Findings);
            }
        }
    }

    public ScriptRequest ToRequest() =>
        new(based.Version, [.. lines.Values], Worst is FindingLevel.Warned ? true : null);

    /// <summary>Keeps what is written here and saves over what somebody else saved meanwhile.</summary>
    public void Rebase(ScriptSheet newest) => (based, Dirty) = (newest, true);

    /// <summary>The steps whose words are others in a newer version.</summary>
    public static IReadOnlySet<string> Changed(Playbook deck, ScriptSheet before, ScriptSheet after) => deck.Steps
        .Where(step => Seen(before, step) != Seen(after, step)).Select(step => step.Id).ToHashSet();

    private static (string, bool, bool?) Seen(ScriptSheet sheet, StepTemplate step) =>
        sheet.Script.Of(step.Id) is var line ? (line.Words(step), line.LeftOut, line.Key) : default;
}
