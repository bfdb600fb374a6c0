namespace LiveOR.Procedures;

/// <summary>How a procedure releases unless its narrator chooses otherwise. A specialty's rule goes before the usual; a
/// rehearsal has no audience to keep it from.</summary>
public sealed record ReleasePolicy(Access Access, ReleaseMode Release, int DelaySeconds)
{
    private const int PublicDelaySeconds = 180;
    private const int InvitedDelaySeconds = 30;

    public static ReleasePolicy For(string specialty, bool rehearsal, Access? access)
    {
        var rule = rehearsal ? null : SpecialtyRule.For(specialty);
        var audience = access ?? rule?.Access ?? Access.Public;
        return (rehearsal, rule) switch
        {
            (true, _) => new ReleasePolicy(audience, ReleaseMode.Live, 0),
            (_, { Release: ReleaseMode.AsLive }) => new ReleasePolicy(audience, ReleaseMode.AsLive, 0),
            _ => new ReleasePolicy(audience, ReleaseMode.Buffered, DelayFor(audience)),
        };
    }

    public static int DelayFor(Access access) => access == Access.Public ? PublicDelaySeconds : InvitedDelaySeconds;
}
