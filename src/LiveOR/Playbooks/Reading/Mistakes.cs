namespace LiveOR.Playbooks.Reading;

/// <summary>The mistakes of one file, in order of their lines. Beyond a hundred nobody reads on.</summary>
internal sealed class Mistakes(string file)
{
    private const int Most = 100;
    private readonly List<PlaybookProblem> problems = [];

    public bool Any => problems.Count > 0;

    public IReadOnlyList<PlaybookProblem> All => problems.Count <= Most
        ? [.. problems.OrderBy(problem => problem.Line)]
        : [.. problems.OrderBy(problem => problem.Line).Take(Most - 1), More(problems.Max(problem => problem.Line))];

    public void Add(int line, string what, string remedy) => problems.Add(new(file, line, what, remedy));

    /// <summary>A piece of the file for a message: short, on one line.</summary>
    public static string Quote(string piece) => piece.Length > 60 ? $"“{piece[..57]}…”" : $"“{piece}”";

    private PlaybookProblem More(int line) => new(
        file,
        line,
        $"{problems.Count - Most + 1} more mistakes follow.",
        "Put the first ones right and load the file again.");
}
