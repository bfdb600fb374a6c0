using LiveOR.Procedures;

namespace LiveOR.Web.Audience;

/// <summary>A status in the words a viewer reads. The same stand in live.js.</summary>
internal static class StatusWords
{
    public static string Of(ProcedureStatus status) => status switch
    {
        ProcedureStatus.Prepared => "Not begun yet",
        ProcedureStatus.Live => "Live",
        ProcedureStatus.OnHold => "The team is concentrating.",
        _ => "Ended",
    };

    public static bool IsUnderWay(ProcedureStatus status) => status is ProcedureStatus.Live or ProcedureStatus.OnHold;

    public static string Wire(ProcedureStatus status) =>
        status == ProcedureStatus.OnHold ? "onHold" : status.ToString().ToLowerInvariant();
}
