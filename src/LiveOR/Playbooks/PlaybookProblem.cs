namespace LiveOR.Playbooks;

/// <summary>A mistake in a playbook file: where it stands (line from 1), what is wrong and how to put it right.</summary>
public sealed record PlaybookProblem(string File, int Line, string What, string Remedy)
{
    /// <summary>On one line, whatever the file is called: a log must not be made to say what it was not told.</summary>
    public override string ToString() =>
        string.Concat($"{File}:{Line}: {What} {Remedy}".Select(each => char.IsControl(each) || char.IsSeparator(each) ? ' ' : each));
}
