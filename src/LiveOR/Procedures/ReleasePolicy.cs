namespace LiveOR.Procedures;

/// <summary>How a procedure releases unless its narrator chooses otherwise. STS and AATS forbid live broadcasts of
/// cardiothoracic surgery to lay audiences, hence as-live for professionals there.</summary>
public sealed record ReleasePolicy(Access Access, ReleaseMode Release, int DelaySeconds)
{
    private const int PublicDelaySeconds = 180;
    private const int InvitedDelaySeconds = 30;
    private const string Cardiothoracic = "cardiothoracic";

    public static ReleasePolicy For(string specialty, bool rehearsal, Access? access)
    {
        var guarded = !rehearsal && specialty.Contains(Cardiothoracic, StringComparison.OrdinalIgnoreCase);
        var audience = access ?? (guarded ? Access.Professional : Access.Public);
        return (rehearsal, guarded) switch
        {
            (true, _) => new ReleasePolicy(audience, ReleaseMode.Live, 0),
            (_, true) => new ReleasePolicy(audience, ReleaseMode.AsLive, 0),
            _ => new ReleasePolicy(audience, ReleaseMode.Buffered, DelayFor(audience)),
        };
    }

    public static int DelayFor(Access access) => access == Access.Public ? PublicDelaySeconds : InvitedDelaySeconds;
}
