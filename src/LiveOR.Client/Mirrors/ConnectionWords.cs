using LiveOR.Mirrors;

namespace LiveOR.Client.Mirrors;

/// <summary>How a mirror is connected and what went wrong on the way, for administrators.</summary>
public static class ConnectionWords
{
    public static string State(MirrorCard card) => card switch
    {
        { Expired: true } => "Sign in again",
        { Connected: true } => "Connected",
        _ => "Not connected",
    };

    public static string Account(MirrorCard card) => card switch
    {
        { Expired: true, Account: { } account } =>
            $"{card.Title} no longer accepts the sign-in of {account}. Threads under way wait until it is connected again.",
        { Expired: true } =>
            $"{card.Title} no longer accepts the sign-in. Threads under way wait until it is connected again.",
        { Connected: true, Account: { } account } => $"Operations are mirrored as {account}.",
        { Connected: true } => "Operations are mirrored. The test says as whom.",
        _ => $"Operations cannot be mirrored to {card.Title}. Rehearsals can: they use a rehearsal {card.Title}.",
    };

    public static string? How(MirrorCard card) => card.How switch
    {
        "oauth2" => $"Signed in at {card.Title} (OAuth 2.0).",
        "oauth1" => "By the four keys in this server's settings (OAuth 1.0a). Take them out there to disconnect.",
        _ => null,
    };

    public static string Connect(MirrorCard card) => card switch
    {
        { Expired: true } => "Connect again",
        { How: "oauth2" } => $"Connect another {card.Title} account",
        _ => $"Connect {card.Title} account",
    };

    public static string Connected(string account) => $"Connected as {account}.";

    /// <summary>What to say of a test or a disconnection that was not answered.</summary>
    public static string? Trouble(Answer<MirrorConnection> answer) => answer switch
    {
        Answer<MirrorConnection>.Unreachable => "No answer came in time. Please try again.",
        Answer<MirrorConnection>.SignedOut => "You were signed out, so nothing was done.",
        Answer<MirrorConnection>.Refused { Problem: var problem } => problem.InWords,
        _ => null,
    };
}
