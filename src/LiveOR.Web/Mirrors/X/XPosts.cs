using System.Text.Json;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Makes posts, and remembers what X says about how many it still takes.</summary>
internal sealed class XPosts(XCalls calls, Func<string, RemotePost?> locate, TimeProvider time)
{
    /// <summary>X refuses a reply while the parent is too new to be seen; three more attempts cover that.</summary>
    private const int AttemptsUntilVisible = 4;

    private const string ThisPost = "this post";

    private volatile MirrorQuota? quota;

    public MirrorQuota? Quota => quota;

    public async Task<MirrorOutcome> PostAsync(MirrorPost post, CancellationToken cancellationToken)
    {
        var body = new XNewPost(
            post is { Text: "", MediaIds: [_, ..] } ? null : post.Text,
            post.ParentId is null ? null : new XReply(post.ParentId),
            post.MediaIds is [] ? null : new XNewMedia(post.MediaIds));
        var attempt = await calls.PostAsync("2/tweets", body, XJson.Default.XNewPost, cancellationToken);
        return Name(attempt, body.Media is not null);
    }

    /// <summary>What an attempt to post led to, whoever sent it.</summary>
    public MirrorOutcome Name(XAttempt attempt, bool withImages)
    {
        if (attempt is not XAttempt.Answered answer)
        {
            return XClassifier.Failure(attempt, ThisPost, time.GetUtcNow());
        }

        quota = XRateLimit.Tightest(answer.Headers, time.GetUtcNow()) ?? quota;
        return answer.IsSuccess ? Made(answer.Body) : Refusal(answer, withImages);
    }

    private MirrorOutcome Made(string body)
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

    private MirrorOutcome Refusal(XAttempt.Answered answer, bool withImages)
    {
        var problem = answer.Status is 400 or 403 or 404 ? XProblem.Read(answer.Body) : null;
        return (answer.Status, problem) switch
        {
            (400 or 404, { } lost) when withImages && NamesLostImages(lost) =>
                new MirrorOutcome.ImageLost("X no longer holds a picture of this post."),
            (403, { } repeat) when repeat.Says("duplicate content") =>
                new MirrorOutcome.Duplicate("X refused this as a repeat of an earlier post."),
            (403, { } unseen) when unseen.Says("deleted or not visible") =>
                new MirrorOutcome.RetryLater(null, "X does not see the post this one replies to.")
                {
                    AttemptsAtMost = AttemptsUntilVisible,
                },
            (_, { } longer) when longer.Says("too long") => new MirrorOutcome.Refused("X says that this post is too long."),
            _ => XClassifier.Failure(answer, ThisPost, time.GetUtcNow()),
        };
    }

    private static bool NamesLostImages(XProblem problem) =>
        problem.SaysAny("media id", "media_id") && problem.SaysAny("invalid", "not found", "could not find", "expired");
}
