using System.Globalization;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Posts to X, or to any server that speaks its API, over HTTP. One call is one attempt.</summary>
internal sealed class XMirror : IMirror
{
    private readonly XCalls calls;
    private readonly XPosts posts;
    private readonly XDeletions deletions;
    private readonly XUploads uploads;
    private readonly XReads reads;
    private readonly XTrial trial;

    public XMirror(XCalls calls, XCredentials credentials, TimeProvider time)
    {
        this.calls = calls;
        posts = new XPosts(calls, Locate, time);
        deletions = new XDeletions(calls, time);
        uploads = new XUploads(calls, time);
        reads = new XReads(calls, credentials, Locate);
        trial = new XTrial(calls, credentials, time);
    }

    public string Name => MirrorDirectory.X;

    public int Limit => WeightedLength.Limit;

    public int PacingSeconds => calls.Options.PacingSeconds;

    public int SettleSeconds => calls.Options.SettleSeconds;

    public TimeSpan AskAfter => TimeSpan.FromMinutes(calls.Options.AskAfterMinutes);

    public int ImagesAtMost => 4;

    public decimal PriceOfDeletion => XPrices.Deletion;

    public MirrorQuota? Quota => posts.Quota;

    public int Measure(string text) => WeightedLength.Of(text);

    public decimal PriceOf(string text, int images) => XPrices.Of(text, images);

    public IReadOnlyList<UrlSpan> LinksIn(string text) => WeightedLength.Urls(text);

    public Task<MirrorOutcome> PostAsync(MirrorPost post, CancellationToken cancellationToken) =>
        posts.PostAsync(post, cancellationToken);

    public Task<MirrorOutcome> DeleteAsync(string remoteId, CancellationToken cancellationToken) =>
        deletions.DeleteAsync(remoteId, cancellationToken);

    public Task<MirrorOutcome> UploadAsync(MirrorImage image, CancellationToken cancellationToken) =>
        uploads.UploadAsync(image, cancellationToken);

    public Task<MirrorConnection> TestAsync(CancellationToken cancellationToken) => trial.TestAsync(cancellationToken);

    public Task<IReadOnlyList<SeenPost>?> ReadBackAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        reads.ReadAsync(since, cancellationToken);

    public RemotePost? Locate(string address)
    {
        var parts = address.Trim().Split('?', '#')[0].TrimEnd('/').Split('/');
        var status = Array.IndexOf(parts, "status");
        var id = status >= 0 && status + 1 < parts.Length ? parts[status + 1] : parts[^1];
        var permalink = calls.Options.Permalink;
        var known = status >= 0 || parts.Length == 1 || address.Contains(permalink.Split("{0}")[0], StringComparison.Ordinal);
        return known && id.Length is > 0 and <= 19 && id.All(char.IsAsciiDigit)
            ? new RemotePost(id, string.Format(CultureInfo.InvariantCulture, permalink, id))
            : null;
    }
}
