using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>A request could not be signed, or may not start any more, and has not left. The outcome says why.</summary>
internal sealed class NotSignedException(MirrorOutcome outcome, string reason) : Exception(reason)
{
    public MirrorOutcome Outcome => outcome;

    public static NotSignedException Ended() => Needs("The connection to X has ended: connect the account again.");

    public static NotSignedException NotConnected() => Needs(
        "X is not connected: connect an account, or enter its four keys in the settings.");

    public static NotSignedException UnknownClient() => Needs(
        "X does not know the app that the account was connected through: check Mirrors:X:ClientId and Mirrors:X:ClientSecret.");

    public static NotSignedException Later(string reason) => new(new MirrorOutcome.RetryLater(null, reason), reason);

    private static NotSignedException Needs(string reason) => new(new MirrorOutcome.AuthRequired(reason), reason);
}
