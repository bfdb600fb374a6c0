using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveOR.Mirrors;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Posts to X, or to any server that speaks its API, over one HTTP client. One call is one attempt.</summary>
public sealed class XMirror(
    IHttpClientFactory clients, IOptionsMonitor<XOptions> options, string account, Func<Uri?> address, TimeProvider time) : IMirror
{
    /// <summary>X serves 3,200 posts of a timeline at most.</summary>
    private const int PagesAtMost = 32;

    private string? userId;

    public string Name => "x";

    public int Limit => WeightedLength.Limit;

    public int PacingSeconds => Options.PacingSeconds;

    public int SettleSeconds => Options.SettleSeconds;

    public TimeSpan AskAfter => TimeSpan.FromMinutes(Options.AskAfterMinutes);

    public int ImagesAtMost => 4;

    public decimal PriceOfDeletion => XPrices.Deletion;

    public MirrorQuota? Quota => null;

    public int Measure(string text) => WeightedLength.Of(text);

    public decimal PriceOf(string text, int images) => XPrices.Of(text, images);

    public IReadOnlyList<UrlSpan> LinksIn(string text) => WeightedLength.Urls(text);

    public Task<MirrorOutcome> DeleteAsync(string remoteId, CancellationToken cancellationToken) =>
        Task.FromResult<MirrorOutcome>(new MirrorOutcome.Refused("Posts cannot be deleted at X yet."));

    public Task<MirrorOutcome> UploadAsync(MirrorImage image, CancellationToken cancellationToken) =>
        Task.FromResult<MirrorOutcome>(new MirrorOutcome.Refused("Pictures cannot be sent to X yet."));

    public Task<MirrorConnection> TestAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new MirrorConnection(false, "The connection cannot be tested yet."));

    public async Task<MirrorOutcome> PostAsync(MirrorPost post, CancellationToken cancellationToken)
    {
        if (!Options.Connected)
        {
            return new MirrorOutcome.AuthRequired("X is not connected: the account's four keys are missing from the settings.");
        }

        if (address() is not { } host)
        {
            return new MirrorOutcome.RetryLater(null, "The rehearsal network is not up yet.");
        }

        using var request = Request(post, host);
        try
        {
            using var client = clients.CreateClient(account);
            using var answer = await client.SendAsync(request, cancellationToken);
            var words = await answer.Content.ReadAsStringAsync(cancellationToken);
            return XClassifier.Name(answer, words, Locate, time.GetUtcNow());
        }
        catch (Exception fault) when (IsRemote(fault, cancellationToken))
        {
            return WasNeverSent(fault)
                ? new MirrorOutcome.RetryLater(null, "X cannot be reached from here.")
                : new MirrorOutcome.Unknown("the connection ended without an answer");
        }
    }

    public async Task<IReadOnlyList<SeenPost>?> ReadBackAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!Options.Connected || address() is not { } host)
        {
            return null;
        }

        try
        {
            using var client = clients.CreateClient(account);
            var me = new Uri(host, "2/users/me");
            userId ??= (await GetAsync(client, me, XJson.Default.XAnswerXUser, cancellationToken))?.Data?.Id;
            return userId is null ? null : await ReadPagesAsync(client, host, userId, since, cancellationToken);
        }
        catch (Exception fault) when (fault is JsonException || IsRemote(fault, cancellationToken))
        {
            return null;
        }
    }

    public RemotePost? Locate(string address)
    {
        var parts = address.Trim().Split('?', '#')[0].TrimEnd('/').Split('/');
        var status = Array.IndexOf(parts, "status");
        var id = status >= 0 && status + 1 < parts.Length ? parts[status + 1] : parts[^1];
        var known = status >= 0 || parts.Length == 1 || address.Contains(Options.Permalink.Split("{0}")[0], StringComparison.Ordinal);
        return known && id.Length is > 0 and <= 19 && id.All(char.IsAsciiDigit)
            ? new RemotePost(id, string.Format(CultureInfo.InvariantCulture, Options.Permalink, id))
            : null;
    }

    private XOptions Options => options.Get(account);

    /// <summary>Text with a length: X does not take chunked bodies.</summary>
    private static HttpRequestMessage Request(MirrorPost post, Uri host)
    {
        var body = new XNewPost(post.Text, post.ParentId is null ? null : new XReply(post.ParentId));
        var json = JsonSerializer.Serialize(body, XJson.Default.XNewPost);
        return new HttpRequestMessage(HttpMethod.Post, new Uri(host, "2/tweets"))
        {
            Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
    }

    private async Task<IReadOnlyList<SeenPost>?> ReadPagesAsync(
        HttpClient client, Uri host, string user, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var start = since.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
        List<SeenPost> seen = [];
        string? next = null;
        for (var page = 0; page < PagesAtMost; page++)
        {
            var path = $"2/users/{user}/tweets?max_results=100&start_time={start}Z&{Options.FieldNames}.fields={Fields}"
                + (next is null ? "" : $"&pagination_token={Uri.EscapeDataString(next)}");
            var answer = await GetAsync(client, new Uri(host, path), XJson.Default.XAnswerIReadOnlyListXPost, cancellationToken);
            if (answer?.Meta is null)
            {
                // An answer without its summary is a partial error, not an empty timeline.
                return null;
            }

            seen.AddRange((answer.Data ?? []).Select(post => XTimeline.Read(post, Locate)).OfType<SeenPost>());
            next = answer.Meta.NextToken;
            if (next is null)
            {
                return seen;
            }
        }

        // Not read to the end: what is missing from it proves nothing.
        return null;
    }

    private string Fields => $"conversation_id,created_at,entities,referenced_{Options.FieldNames}s";

    private static async Task<T?> GetAsync<T>(
        HttpClient client, Uri address, JsonTypeInfo<T> shape, CancellationToken cancellationToken) where T : class
    {
        using var answer = await client.GetAsync(address, cancellationToken);
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize(await answer.Content.ReadAsStringAsync(cancellationToken), shape)
            : null;
    }

    private static bool IsRemote(Exception fault, CancellationToken cancellationToken) =>
        fault is HttpRequestException or IOException
        || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static bool WasNeverSent(Exception fault) => fault is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
    };
}
