using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveOR.Mirrors;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Sends requests to X, one attempt each, and never throws for what the remote end or the way there does.</summary>
internal sealed class XCalls(IHttpClientFactory clients, IOptionsMonitor<XOptions> options, string account, Func<Uri?> address)
{
    public XOptions Options => options.Get(account);

    public Task<XAttempt> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, path, null, Options.TimeoutSeconds, cancellationToken);

    public Task<XAttempt> DeleteAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, path, null, Options.TimeoutSeconds, cancellationToken);

    /// <summary>Text with a length: X does not take chunked bodies.</summary>
    public Task<XAttempt> PostAsync<T>(string path, T body, JsonTypeInfo<T> shape, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Post, path,
            new StringContent(JsonSerializer.Serialize(body, shape), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            Options.TimeoutSeconds, cancellationToken);

    /// <summary>Without a body, or with pieces of a picture, for which there is more time.</summary>
    public Task<XAttempt> PostAsync(string path, HttpContent? body, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, body, Options.UploadTimeoutSeconds, cancellationToken);

    private async Task<XAttempt> SendAsync(
        HttpMethod method, string path, HttpContent? body, int seconds, CancellationToken cancellationToken)
    {
        using var content = body;
        if (address() is not { } host)
        {
            return Later("The rehearsal network is not up yet.");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(seconds));
        using var request = new HttpRequestMessage(method, new Uri(host, path)) { Content = content };
        try
        {
            using var client = clients.CreateClient(account);
            using var answer = await client.SendAsync(request, patience.Token);
            return new XAttempt.Answered(
                (int)answer.StatusCode, answer.Headers, await answer.Content.ReadAsStringAsync(patience.Token));
        }
        catch (NotSignedException unsigned)
        {
            return new XAttempt.NotSent(unsigned.Outcome, unsigned.Message);
        }
        catch (Exception fault) when (IsRemote(fault, cancellationToken))
        {
            return ReasonNotSent(fault) is { } reason ? Later(reason) : new XAttempt.Unanswered();
        }
    }

    /// <summary>Null when part of it may have arrived.</summary>
    internal static string? ReasonNotSent(Exception fault) => (fault as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "X cannot be reached from here: its name is not known to this network.",
        HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => "X cannot be reached from here.",
        HttpRequestError.SecureConnectionError =>
            "No secure connection to X: its certificate is not trusted here. Something on the way may be reading along.",
        _ => null,
    };

    internal static bool IsRemote(Exception fault, CancellationToken cancellationToken) =>
        fault is HttpRequestException or IOException
        || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static XAttempt.NotSent Later(string reason) => new(new MirrorOutcome.RetryLater(null, reason), reason);
}
