using System.Net;
using System.Text.Json;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Names what X's answer to a post means, by status and words. A refusal is certain; whatever cannot be read or
/// comes from a broken server is not known.</summary>
internal static class XClassifier
{
    /// <summary>X refuses a reply while the parent is too new to be seen; three more attempts cover that.</summary>
    private const int AttemptsUntilVisible = 4;

    private static readonly string[] NotPermitted =
    [
        "oauth1 app permissions", "oauth1-permissions", "client-forbidden", "client-not-enrolled",
        "not permitted to perform", "suspended", "temporarily locked",
    ];

    public static MirrorOutcome Name(HttpResponseMessage answer, string body, Func<string, RemotePost?> locate, DateTimeOffset now)
    {
        var problem = Read(body);
        return (int)answer.StatusCode switch
        {
            >= 200 and < 300 => Made(body, locate),
            401 => new MirrorOutcome.AuthRequired("X does not accept the account's keys."),
            402 => new MirrorOutcome.QuotaExhausted("The X account has no credits left."),
            403 => Forbidden(problem),
            408 or 409 => new MirrorOutcome.Unknown($"X answered {(int)answer.StatusCode}"),
            429 => new MirrorOutcome.RetryLater(
                XRateLimit.TryAgainAt(answer.Headers, now), "X takes no more posts from this account for now."),
            < 500 => Refused(problem, answer.StatusCode),
            var status => new MirrorOutcome.Unknown($"X answered {status}"),
        };
    }

    private static MirrorOutcome Made(string body, Func<string, RemotePost?> locate)
    {
        try
        {
            var id = JsonSerializer.Deserialize(body, XJson.Default.XAnswerXPost)?.Data?.Id;
            return id is not null && locate(id) is { } post
                ? new MirrorOutcome.Posted(post)
                : new MirrorOutcome.Unknown("X's answer names no post");
        }
        catch (JsonException)
        {
            return new MirrorOutcome.Unknown("X's answer cannot be read");
        }
    }

    private static MirrorOutcome Forbidden(XProblem? problem)
    {
        if (Says(problem, "duplicate content"))
        {
            return new MirrorOutcome.Duplicate("X refused this as a repeat of an earlier post.");
        }
        else if (Says(problem, "deleted or not visible"))
        {
            return new MirrorOutcome.RetryLater(null, "X does not see the post this one replies to.")
            {
                AttemptsAtMost = AttemptsUntilVisible,
            };
        }
        else if (NotPermitted.Any(words => Says(problem, words)))
        {
            return new MirrorOutcome.AuthRequired($"X does not let this account post: {Sentence(problem)}");
        }
        else
        {
            return Refused(problem, HttpStatusCode.Forbidden);
        }
    }

    private static MirrorOutcome.Refused Refused(XProblem? problem, HttpStatusCode status) =>
        Says(problem, "too long")
            ? new MirrorOutcome.Refused("X says that this post is too long.")
            : new MirrorOutcome.Refused($"X refused this post ({(int)status}): {Sentence(problem)}");

    private static bool Says(XProblem? problem, string words) =>
        problem?.Words.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private static string Sentence(XProblem? problem) => problem?.Sentence ?? "it did not say why";

    private static XProblem? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, XJson.Default.XProblem);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
