using System.Text.Json;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Asks X who we are, and says in words what stands between us and a post.</summary>
internal sealed class XTrial(XCalls calls, XCredentials credentials, TimeProvider time)
{
    private static readonly TimeSpan ToleratedSkew = TimeSpan.FromMinutes(5);

    public async Task<MirrorConnection> TestAsync(CancellationToken cancellationToken) =>
        await calls.GetAsync("2/users/me", cancellationToken) switch
        {
            XAttempt.NotSent(_, var reason) => Fails(reason),
            XAttempt.Answered answer => Read(answer),
            _ => Fails("X did not answer. The network here may be slow, or X is."),
        };

    private MirrorConnection Read(XAttempt.Answered answer) => answer.Status switch
    {
        >= 200 and < 300 => ReadUser(answer),
        401 when credentials.How == XCredentials.ByKeys && Skew(answer) is { } minutes => Fails(ClockIsOff(minutes)),
        401 => Fails(KeysRefused()),
        402 => Fails("The X account has no credits left: buy some in X's developer console."),
        403 => Fails(Forbidden(XProblem.Read(answer.Body))),
        429 => Fails("X takes no more requests from this account for now. Try again in a quarter of an hour."),
        404 => Fails("There is no X at the address in Mirrors:X:BaseAddress (404)."),
        >= 300 and < 400 => Fails($"The address in Mirrors:X:BaseAddress leads elsewhere ({answer.Status})."),
        >= 500 => Fails($"X has trouble of its own ({answer.Status}). Try again later."),
        var status => Fails($"X refused to say who this is ({status}): {Why(XProblem.Read(answer.Body))}"),
    };

    private MirrorConnection ReadUser(XAttempt.Answered answer)
    {
        if (UserOf(answer.Body) is not { Id: { Length: > 0 }, Username: { Length: > 0 } handle })
        {
            return Fails(
                "The answer is not X's. Something on the way may be answering instead: a sign-in page of this network, or a proxy.");
        }

        credentials.Recognise(handle);
        var account = $"@{handle}";
        return MayWrite(answer)
            ? new MirrorConnection(true, $"Connected as {account}. Posts would be taken.", account)
            : new MirrorConnection(false, $"Connected as {account}, but this app may only read. {HowToWrite()}", account);
    }

    /// <summary>X names the rights of OAuth 1.0a keys in a header; those of a connected account are known.</summary>
    private bool MayWrite(XAttempt.Answered answer) =>
        credentials.Scopes is { } scopes
            ? scopes.Contains(XScopes.Write)
            : !answer.Headers.TryGetValues("x-access-level", out var rights)
              || rights.Any(each => each.Contains("write", StringComparison.OrdinalIgnoreCase));

    private string Forbidden(XProblem? problem) => problem switch
    {
        { } locked when locked.SaysAny("suspended", "temporarily locked") =>
            "X has suspended or locked this account. Sign in at x.com with it and follow what X asks there.",
        { } app when app.SaysAny("client-forbidden", "client-not-enrolled") =>
            "X does not let this app use its API: add it to a project with a paid plan in X's developer console.",
        { } rights when rights.SaysAny("oauth1 app permissions", "oauth1-permissions", "insufficient_scope") =>
            $"This app may not do what is needed. {HowToWrite()}",
        _ => $"X does not let this account in: {Why(problem)}",
    };

    private static string Why(XProblem? problem) => problem?.Sentence ?? "it did not say why";

    private string HowToWrite() => credentials.How == XCredentials.ByAccount
        ? "Connect the account again and allow everything it asks for."
        : "Set its permissions to “Read and write” in X's developer console, then make new access tokens there: the old ones "
            + "keep the old rights.";

    private string KeysRefused() => credentials.How == XCredentials.ByAccount
        ? "X does not accept this connection any more: connect the account again."
        : "X does not accept these keys. Copy all four again from X's developer console, without spaces; keys that were made "
            + "new there replace the old ones.";

    private static string ClockIsOff(int minutes) =>
        $"This server's clock is {Math.Abs(minutes)} minutes {(minutes > 0 ? "fast" : "slow")}, and X refuses requests with a "
        + "wrong time. Set the clock.";

    /// <summary>How many minutes our clock is ahead of X's, when that is the trouble.</summary>
    private int? Skew(XAttempt.Answered answer) =>
        answer.Headers.Date is { } theirs && time.GetUtcNow() - theirs is var ahead && ahead.Duration() > ToleratedSkew
            ? (int)Math.Round(ahead.TotalMinutes)
            : null;

    private static XUser? UserOf(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, XJson.Default.XAnswerXUser)?.Data;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static MirrorConnection Fails(string sentence) => new(false, sentence);
}
