using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Client.Updates;

/// <summary>What a pause and an early end say beside their line: nothing about how the operation goes.</summary>
internal static class CalmWords
{
    public static string? Of(Card card) => card switch
    {
        { Status: ProcedureStatus.OnHold } => "Nothing new appears until the team goes on. That is usual, and says nothing about how the operation goes.",
        { Status: ProcedureStatus.Concluded, Stopped: true } => "A narration can end early for many reasons. That says nothing about how the operation went.",
        _ => null,
    };
}
