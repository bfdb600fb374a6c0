namespace LiveOR.Client.Mirrors;

/// <summary>Why an account was not connected: the codes that /console/mirrors?problem= can carry, and what they mean.</summary>
public static class ConnectProblem
{
    public const string NotSetUp = "setup";
    public const string Elsewhere = "elsewhere";
    public const string State = "state";
    public const string Denied = "denied";
    public const string Code = "code";
    public const string Client = "client";
    public const string Scopes = "scopes";
    public const string Account = "account";
    public const string Unreachable = "unreachable";

    public static string Sentence(string? code) => code switch
    {
        NotSetUp => "The settings name no app to connect through: Mirrors:X:ClientId and Mirrors:X:ClientSecret are missing.",
        Elsewhere => "Another site asked for this. Press “Connect” here to connect an account.",
        State => "This answer belongs to no connection that was begun here in the last ten minutes. Connect again, and open "
            + "LiveOR at the address that its settings name (LiveOR:PublicAddress).",
        Denied => "The account was not connected: access was not allowed there.",
        Code => "X did not take its own permission back: it is good for 30 seconds only. Connect again.",
        Client => "X does not know this app. Check Mirrors:X:ClientId, Mirrors:X:ClientSecret and the app's callback address.",
        Scopes => "X did not allow everything that is needed: read and write posts, read the profile, upload pictures, stay connected.",
        Account => "X did not say which account this is. Connect again.",
        Unreachable => "X cannot be reached from here, or did not answer. Connect again later.",
        _ => "The account was not connected.",
    };
}
