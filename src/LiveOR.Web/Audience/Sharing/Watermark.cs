using LiveOR.Procedures;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>A procedure's title as it travels away from its page. A rehearsal is one everywhere.</summary>
internal static class Watermark
{
    public static string On(Procedure procedure) => procedure.Rehearsal ? $"REHEARSAL: {procedure.Title}" : procedure.Title;

    public static string Description(Procedure procedure) => procedure.Rehearsal
        ? $"A rehearsal of {procedure.Title}, narrated step by step. Nobody is being operated on."
        : $"{procedure.Title}, narrated step by step by the team in the operating room.";
}
