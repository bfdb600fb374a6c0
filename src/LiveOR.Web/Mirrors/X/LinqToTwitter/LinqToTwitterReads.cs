using LinqToTwitter;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X.LinqToTwitter;

/// <summary>Reads the account's own posts by LINQ queries, under the older names of X's fields: the library knows no others.</summary>
internal sealed class LinqToTwitterReads(LinqToTwitterCalls calls, XCredentials credentials, Func<string, RemotePost?> locate)
{
    private const int PagesAtMost = 32;
    private const int PostsOnAPage = 100;
    private const string Fields = "conversation_id,created_at,entities,referenced_tweets";

    private string? ownerOfKeys;

    public async Task<IReadOnlyList<SeenPost>?> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (await UserIdAsync(cancellationToken) is not { } user)
        {
            return null;
        }

        List<SeenPost> seen = [];
        string? next = null;
        for (var page = 0; page < PagesAtMost; page++)
        {
            var answer = await ReadPageAsync(user, since, next, cancellationToken);
            if (answer?.Meta is null)
            {
                // An answer without its summary is a partial error, not an empty timeline.
                return null;
            }

            seen.AddRange((answer.Tweets ?? []).Select(Read).OfType<SeenPost>());
            next = answer.Meta.NextToken;
            if (next is null)
            {
                return seen;
            }
        }

        // Not read to the end: what is missing from it proves nothing.
        return null;
    }

    /// <summary>Of the connected account, or else of the keys in the settings, which is asked for once.</summary>
    private async Task<string?> UserIdAsync(CancellationToken cancellationToken)
    {
        if ((credentials.UserId ?? ownerOfKeys) is { } known)
        {
            return known;
        }

        var answer = await calls.ReadAsync(
            context => context.TwitterUser.Where(user => user.Type == UserType.Me), cancellationToken);
        var asked = answer?.Users is [{ ID: { Length: > 0 } id }, ..] ? id : null;
        if (credentials.UserId is null)
        {
            ownerOfKeys = asked;
        }

        return credentials.UserId ?? asked;
    }

    /// <summary>The library filters its one result by the conditions once more: a moment must be of whole seconds, as it is in
    /// the address, and a condition that is not sent must not be stated.</summary>
    private Task<TweetQuery?> ReadPageAsync(string user, DateTimeOffset since, string? next, CancellationToken cancellationToken)
    {
        var start = since.UtcDateTime.AddTicks(-(since.UtcTicks % TimeSpan.TicksPerSecond));
        return calls.ReadAsync(
            context =>
            {
                var posts = context.Tweets.Where(each =>
                    each.Type == TweetType.TweetsTimeline && each.ID == user && each.MaxResults == PostsOnAPage
                    && each.StartTime == start && each.TweetFields == Fields);
                return next is null ? posts : posts.Where(each => each.PaginationToken == next);
            },
            cancellationToken);
    }

    private SeenPost? Read(Tweet tweet) => XTimeline.Read(
        new XPost(
            tweet.ID,
            tweet.Text,
            tweet.ReferencedTweets?.Select(each => new XReference(each.Type, each.ID)).ToArray(),
            null,
            new XEntities([.. (tweet.Entities?.Urls ?? []).Select(each => new XLink(each.Url, each.ExpandedUrl, each.DisplayUrl, null))])),
        locate);
}
