using LiveOR.Procedures;

namespace LiveOR.Privacy;

/// <summary>What the guard knows from how a procedure was prepared.</summary>
public static class ProcedureGuard
{
    public static GuardContext GuardContext(this Procedure procedure) => procedure.Safeguards is { } safeguards
        ? new GuardContext
        {
            AllowedNames = [.. safeguards.Profile.AllowedNames, .. ConsentCover.NamesOf(procedure)],
            AllowedHosts = safeguards.Profile.AllowedHosts,
            WarnAboutAges = safeguards.Profile.WarnAboutAges,
        }
        : Privacy.GuardContext.None;
}
