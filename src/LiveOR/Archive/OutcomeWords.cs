namespace LiveOR.Archive;

/// <summary>What is said of an outcome when nobody says it in words of their own. Not clinically reviewed.</summary>
public static class OutcomeWords
{
    /// <summary>After a STOP nothing is said of the operation: only that somebody looked.</summary>
    public static string Of(FollowUpTask task, string grade, bool stopped) => (stopped, grade) switch
    {
        (true, _) => $"The follow-up {task.After} after the operation has taken place.",
        (_, "none") => $"{task.After} after the operation: no complication, by the Clavien–Dindo classification.",
        _ => $"{task.After} after the operation: complications of grade {grade}, by the Clavien–Dindo classification.",
    };
}
