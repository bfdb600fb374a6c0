using LiveOR.Procedures;

namespace LiveOR.Privacy;

/// <summary>What the guard knows from how a procedure was prepared.</summary>
public static class ProcedureGuard
{
    /// <summary>Staff may be named once the patient agreed to the surgeon's name being said.</summary>
    private const string NamedStaff = "namedSurgeon";

    public static GuardContext GuardContext(this Procedure procedure) => procedure.Safeguards is { } safeguards
        ? new GuardContext
        {
            AllowedNames =
            [
                .. safeguards.Profile.AllowedNames,
                .. procedure.Rehearsal || procedure.Consent?.Scope.Contains(NamedStaff) == true ? safeguards.Team : [],
            ],
            AllowedHosts = safeguards.Profile.AllowedHosts,
            WarnAboutAges = safeguards.Profile.WarnAboutAges,
        }
        : Privacy.GuardContext.None;
}
