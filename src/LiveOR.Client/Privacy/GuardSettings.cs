using LiveOR.Privacy;

namespace LiveOR.Client.Privacy;

/// <summary>What the browser's guard may know of a procedure. Known identifiers are not among it.</summary>
public sealed record GuardSettings(IReadOnlyList<string> AllowedNames, IReadOnlyList<string> AllowedHosts, bool WarnAboutAges)
{
    public static GuardSettings Of(GuardContext context) => new(context.AllowedNames, context.AllowedHosts, context.WarnAboutAges);

    public GuardContext ToContext() => new()
    {
        AllowedNames = AllowedNames,
        AllowedHosts = AllowedHosts,
        WarnAboutAges = WarnAboutAges,
    };
}
