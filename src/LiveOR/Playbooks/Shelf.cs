namespace LiveOR.Playbooks;

/// <summary>The playbooks at hand, by id (the file's name), beside the Markdown they were read from and the problems of
/// the files that could not be read.</summary>
public sealed record Shelf(
    IReadOnlyDictionary<string, Playbook> Playbooks,
    IReadOnlyDictionary<string, string> Sources,
    IReadOnlyList<PlaybookProblem> Problems)
{
    public static Shelf Empty { get; } = new(new Dictionary<string, Playbook>(), new Dictionary<string, string>(), []);
}
