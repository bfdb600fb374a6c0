using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>What to say instead of a name.</summary>
internal static class NameRoles
{
    private static readonly WordSet Acting = new(
        """
        scrubbed scrubs assisted assists operated operates supervised supervises teaches taught anaesthetised explains
        explained confirms confirmed divides clips ties cuts sutures holds retracts dissects
        """);

    /// <summary>"a colleague" where the person works here, "the patient" elsewhere.</summary>
    public static string Instead(Prose prose, NameRun run) =>
        Acting.Has(prose.Stem(run.Last + 1)) || prose.Has(run.First - 1, Cue.Role) ? "a colleague" : "the patient";
}
