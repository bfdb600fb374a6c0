namespace LiveOR.Client.Archive;

/// <summary>Why an export was not looked at or not taken in, and what can be done about it.</summary>
public sealed record ImportTrouble(string Words, ImportExit Exit)
{
    private const string TooLargeForTheProxy =
        "What stands in front of the server lets no file of this size through. Whoever runs it can raise that limit, "
        + "or take the file in with the command import.";

    /// <summary>Each fault of the file, by name.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The address in the archive at which something stands already.</summary>
    public string? Slug { get; init; }

    /// <summary>What the server answered. 0 stands for no answer.</summary>
    public static ImportTrouble Of(int status, ImportProblem? problem, bool taking) => (status, problem) switch
    {
        (0, _) when taking => new("The connection broke. Look again: it says whether the archive stands here now.", ImportExit.Again),
        (0, _) => new("The file did not arrive: the connection broke, or the file was changed or moved meanwhile. Nothing was kept of it.", ImportExit.Again),
        (401, _) => new("You were signed out. Nothing was taken in.", ImportExit.SignIn),
        (403, _) => new("Your account may not take in archives. An administrator can.", ImportExit.None),
        (413, _) => new(problem?.Detail ?? TooLargeForTheProxy, ImportExit.Another),
        (409, { Slug: { } slug }) => new(problem.Detail ?? "Something else stands there.", ImportExit.Another) { Slug = slug },
        (409, { Title: "Conflict" }) => new(problem.Detail ?? "The server is busy. Try again.", ImportExit.Again),
        (422, { Faults: { Count: > 0 } faults }) =>
            new("The file is not what it was when it left, or is none that this server can take in.", ImportExit.Another) { Faults = faults },
        ( < 500, { Detail: { } words }) => new(words, ImportExit.Another),
        _ => new($"The server is in trouble ({status}). Nothing was taken in.", ImportExit.Again),
    };
}
