using System.Text.Json;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Deletes posts. “Removed” is only said on X's own word: a retraction must not rest on a stranger's 404
/// page.</summary>
internal sealed class XDeletions(XCalls calls, TimeProvider time)
{
    public async Task<MirrorOutcome> DeleteAsync(string id, CancellationToken cancellationToken) =>
        NotAPost(id) ?? Name(await calls.DeleteAsync($"2/tweets/{id}", cancellationToken));

    /// <summary>Null for what can be an id of X's.</summary>
    public static MirrorOutcome? NotAPost(string id) =>
        id.Length is 0 or > 19 || !id.All(char.IsAsciiDigit) ? new MirrorOutcome.Refused("This is no post of X.") : null;

    /// <summary>What an attempt to delete led to, whoever sent it.</summary>
    public MirrorOutcome Name(XAttempt attempt) =>
        attempt is XAttempt.Answered answer && Settle(answer) is { } outcome
            ? outcome
            : XClassifier.Failure(attempt, "to delete this post", time.GetUtcNow());

    private static MirrorOutcome? Settle(XAttempt.Answered answer)
    {
        var problem = XProblem.Read(answer.Body);
        return answer.Status switch
        {
            >= 200 and < 300 when IsDeleted(answer.Body) || SaysGone(problem) => new MirrorOutcome.Removed(),
            >= 200 and < 300 => new MirrorOutcome.Unknown("X's answer does not say that it is deleted"),
            404 or 410 when problem is not null || answer.Body.Length == 0 => new MirrorOutcome.Removed(),
            404 or 410 => new MirrorOutcome.Unknown("X's answer cannot be read"),
            400 or 403 when SaysGone(problem) => new MirrorOutcome.Removed(),
            _ => null,
        };
    }

    private static bool SaysGone(XProblem? problem) => problem?.SaysAny(
        "could not find", "not found", "already been deleted", "already deleted", "no status found") == true;

    private static bool IsDeleted(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, XJson.Default.XAnswerXDeletion)?.Data?.Deleted == true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
