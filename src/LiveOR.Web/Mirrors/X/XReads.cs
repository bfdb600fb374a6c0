using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Reads the account's own posts.</summary>
internal sealed class XReads(XCalls calls, XCredentials credentials, Func<string, RemotePost?> locate)
{
    private const int PagesAtMost = 32;

    private string? ownerOfKeys;

    public async Task<IReadOnlyList<SeenPost>?> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            return await UserIdAsync(cancellationToken) is { } user
                ? await ReadPagesAsync(user, since, cancellationToken)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Of the connected account, or else of the keys in the settings, which is asked for once.</summary>
    private async Task<string?> UserIdAsync(CancellationToken cancellationToken)
    {
        if ((credentials.UserId ?? ownerOfKeys) is { } known)
        {
            return known;
        }

        var asked = (await GetAsync("2/users/me", XJson.Default.XAnswerXUser, cancellationToken))?.Data?.Id;
        if (credentials.UserId is null)
        {
            ownerOfKeys = asked;
        }

        return credentials.UserId ?? asked;
    }

    /// <summary>By time and not by id: servers other than X need not give ids that hold the time, and X reads since_id
    /// alone where both are given.</summary>
    private async Task<IReadOnlyList<SeenPost>?> ReadPagesAsync(
        string user, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var start = since.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
        List<SeenPost> seen = [];
        string? next = null;
        for (var page = 0; page < PagesAtMost; page++)
        {
            var names = calls.Options.FieldNames;
            var path = $"2/users/{Uri.EscapeDataString(user)}/tweets?max_results=100&start_time={start}Z"
                + $"&{names}.fields=conversation_id,created_at,entities,referenced_{names}s"
                + (next is null ? "" : $"&pagination_token={Uri.EscapeDataString(next)}");
            var answer = await GetAsync(path, XJson.Default.XAnswerIReadOnlyListXPost, cancellationToken);
            if (answer?.Meta is null)
            {
                // An answer without its summary is a partial error, not an empty timeline.
                return null;
            }

            seen.AddRange((answer.Data ?? []).Select(post => XTimeline.Read(post, locate)).OfType<SeenPost>());
            next = answer.Meta.NextToken;
            if (next is null)
            {
                return seen;
            }
        }

        // Not read to the end: what is missing from it proves nothing.
        return null;
    }

    private async Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> shape, CancellationToken cancellationToken) where T : class =>
        await calls.GetAsync(path, cancellationToken) is XAttempt.Answered { IsSuccess: true } answer
            ? JsonSerializer.Deserialize(answer.Body, shape)
            : null;
}
