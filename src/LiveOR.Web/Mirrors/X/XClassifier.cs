using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Names what X's refusals mean whatever was asked, by status and words. A refusal is certain; whatever cannot be
/// read or comes from a broken server is not known.</summary>
internal static class XClassifier
{
    /// <param name="attempt">One that did not succeed.</param>
    /// <param name="what">“this post”, as a sentence names it.</param>
    /// <param name="now">By our clock.</param>
    public static MirrorOutcome Failure(XAttempt attempt, string what, DateTimeOffset now) => attempt switch
    {
        XAttempt.NotSent(var outcome, _) => outcome,
        XAttempt.Answered answer => Failure(answer, what, now),
        _ => new MirrorOutcome.Unknown("the connection ended without an answer"),
    };

    /// <summary>The app or the account may not do this at all.</summary>
    public static bool IsNotPermitted(XProblem problem) => problem.SaysAny(
        "oauth1 app permissions", "oauth1-permissions", "client-forbidden", "client-not-enrolled", "insufficient_scope",
        "not permitted to perform", "suspended", "temporarily locked");

    private static MirrorOutcome Failure(XAttempt.Answered answer, string what, DateTimeOffset now) => answer.Status switch
    {
        401 => new MirrorOutcome.AuthRequired("X does not accept the account's keys."),
        402 => new MirrorOutcome.QuotaExhausted("The X account has no credits left."),
        403 when XProblem.Read(answer.Body) is { } problem && IsNotPermitted(problem) =>
            new MirrorOutcome.AuthRequired($"X does not let this account do this: {problem.Sentence}"),
        429 => new MirrorOutcome.RetryLater(
            XRateLimit.TryAgainAt(answer.Headers, now), "X takes no more from this account for now."),
        >= 400 and < 500 and not (408 or 409) => new MirrorOutcome.Refused(
            $"X refused {what} ({answer.Status}): {XProblem.Read(answer.Body)?.Sentence ?? "it did not say why"}"),
        >= 300 and < 400 => new MirrorOutcome.Refused(
            $"X did not take {what}: its address leads elsewhere ({answer.Status}). Check Mirrors:X:BaseAddress."),
        var status => new MirrorOutcome.Unknown($"X answered {status}"),
    };
}
