using LinqToTwitter;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X.LinqToTwitter;

/// <summary>Posts, deletes and reads through the LINQ to Twitter library. What the library cannot do, the adapter of our own does:
/// pictures with their alt text, trying the connection, and reading under the newer names of X's fields.</summary>
internal sealed class LinqToTwitterMirror : IMirror
{
    private readonly XMirror own;
    private readonly LinqToTwitterCalls calls;
    private readonly LinqToTwitterReads reads;
    private readonly XPosts posts;
    private readonly XDeletions deletions;

    public LinqToTwitterMirror(XCalls own, XCredentials credentials, TimeProvider time)
    {
        this.own = new XMirror(own, credentials, time);
        calls = new LinqToTwitterCalls(own);
        reads = new LinqToTwitterReads(calls, credentials, Locate);
        posts = new XPosts(own, Locate, time);
        deletions = new XDeletions(own, time);
    }

    public string Name => own.Name;

    public int Limit => own.Limit;

    public int PacingSeconds => own.PacingSeconds;

    public int SettleSeconds => own.SettleSeconds;

    public TimeSpan AskAfter => own.AskAfter;

    public int ImagesAtMost => own.ImagesAtMost;

    public decimal PriceOfDeletion => own.PriceOfDeletion;

    public MirrorQuota? Quota => posts.Quota;

    public int Measure(string text) => own.Measure(text);

    public decimal PriceOf(string text, int images) => own.PriceOf(text, images);

    public IReadOnlyList<UrlSpan> LinksIn(string text) => own.LinksIn(text);

    public async Task<MirrorOutcome> PostAsync(MirrorPost post, CancellationToken cancellationToken) => posts.Name(
        await calls.SendAsync((context, execute) => SendAsync(post, context, execute, cancellationToken), cancellationToken),
        post.MediaIds is not []);

    public async Task<MirrorOutcome> DeleteAsync(string remoteId, CancellationToken cancellationToken) =>
        XDeletions.NotAPost(remoteId) ?? deletions.Name(await calls.SendAsync(
            (context, _) => context.DeleteTweetAsync(remoteId, cancellationToken), cancellationToken));

    public Task<MirrorOutcome> UploadAsync(MirrorImage image, CancellationToken cancellationToken) =>
        own.UploadAsync(image, cancellationToken);

    public Task<MirrorConnection> TestAsync(CancellationToken cancellationToken) => own.TestAsync(cancellationToken);

    public Task<IReadOnlyList<SeenPost>?> ReadBackAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        calls.Options.FieldNames == "tweet"
            ? reads.ReadAsync(since, cancellationToken)
            : own.ReadBackAsync(since, cancellationToken);

    public RemotePost? Locate(string address) => own.Locate(address);

    /// <summary>Its commands know replies without pictures and pictures without a parent only. A post with pictures is its
    /// request type, sent through the executor.</summary>
    private static Task SendAsync(
        MirrorPost post, TwitterContext context, SharedExecute execute, CancellationToken cancellationToken) => post switch
        {
            { MediaIds: [], ParentId: null } => context.TweetAsync(post.Text, cancelToken: cancellationToken),
            { MediaIds: [], ParentId: { } parent } => context.ReplyAsync(post.Text, parent, cancelToken: cancellationToken),
            _ => execute.SendJsonToTwitterAsync(
                "POST",
                $"{context.BaseUrl2}tweets",
                new Dictionary<string, string>(),
                new TweetRequest
                {
                    Text = post.Text.Length == 0 ? null : post.Text,
                    Media = new TweetMedia { MediaIds = post.MediaIds },
                    Reply = post.ParentId is null ? null : new TweetReply { InReplyToTweetID = post.ParentId },
                },
                cancellationToken),
        };
}
