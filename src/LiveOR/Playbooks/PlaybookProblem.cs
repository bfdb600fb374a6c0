namespace LiveOR.Playbooks;

/// <summary>A mistake in a playbook file: where it stands (line from 1), what is wrong and how to put it right.</summary>
public sealed record PlaybookProblem(string File, int Line, string What, string Remedy)
{
    public override string ToString() => $"{File}:{Line}: {What} {Remedy}";
}
