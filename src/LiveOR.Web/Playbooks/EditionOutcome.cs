using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;

namespace LiveOR.Web.Playbooks;

/// <summary>What became of an edition that somebody wanted to save.</summary>
internal abstract record EditionOutcome
{
    private EditionOutcome() { }

    public sealed record Saved(EditionSaved Edition) : EditionOutcome;

    public sealed record Refused(IReadOnlyList<TextProblem> Problems) : EditionOutcome;

    /// <summary>It was written under another edition than the newest; null when the playbook is not there at all.</summary>
    public sealed record Meanwhile(EditionCard? Newest) : EditionOutcome;
}
