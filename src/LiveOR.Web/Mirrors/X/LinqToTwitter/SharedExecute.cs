using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LinqToTwitter.Common;
using LinqToTwitter.OAuth;
using LinqToTwitter.Provider;
using StreamContent = LinqToTwitter.StreamContent;

namespace LiveOR.Web.Mirrors.X.LinqToTwitter;

/// <summary>Sends what LINQ to Twitter asks for through our own client, which keeps connections, signs, has a time-out and never
/// sends twice. It keeps how the last request went as it came: the library's exceptions hold only a part of what X said.</summary>
internal sealed class SharedExecute(XCalls calls, CancellationToken cancellationToken) : ITwitterExecute
{
    /// <summary>Null until something was asked for.</summary>
    public XAttempt? Attempt { get; private set; }

    public CancellationToken CancellationToken { get; set; } = cancellationToken;

    /// <summary>None: our client signs.</summary>
    public IAuthorizer? Authorizer { get; set; }

    public string? UserAgent { get; set; }

    public Uri? LastUrl => null;

    public IDictionary<string, string>? ResponseHeaders { get; set; }

    public int ReadWriteTimeout { get; set; }

    public int Timeout { get; set; }

    public Func<StreamContent, Task>? StreamingCallbackAsync { get; set; }

    public bool IsStreamClosed => true;

    public async Task<string> SendJsonToTwitterAsync<T>(
        string method, string url, IDictionary<string, string> postData, T postObj, CancellationToken cancelToken) =>
        BodyOf(method switch
        {
            "POST" => await calls.PostAsync(url, postObj, ShapeOf<T>(), cancelToken),
            "DELETE" => await calls.DeleteAsync(url, cancelToken),
            _ => throw new NotSupportedException($"A thread needs no {method}."),
        });

    public async Task<string> QueryTwitterAsync<T>(Request req, IRequestProcessor<T> reqProc) =>
        BodyOf(await calls.GetAsync(req.FullUrl, CancellationToken));

    public Task<string> PostFormUrlEncodedToTwitterAsync<T>(
        string method, string url, IDictionary<string, string?> postData, CancellationToken cancelToken) => throw Gone();

    public Task<string> PostImageAsync(
        string url, IDictionary<string, string> postData, byte[] data, string name, string fileName, string contentType,
        CancellationToken cancelToken) => throw Gone();

    public Task<string> PostMediaAsync(
        string url, IDictionary<string, string> postData, byte[] image, string name, string fileName, string? contentType,
        string mediaCategory, bool shared, CancellationToken cancelToken) => throw Gone();

    public Task<string> QueryTwitterStreamAsync(Request req) => throw Gone();

    public void CloseStream()
    {
        // No stream is ever open.
    }

    /// <summary>Throws what the library's own executor would, so that whoever awaits the library sees no difference.</summary>
    private string BodyOf(XAttempt attempt)
    {
        Attempt = attempt;
        return attempt switch
        {
            XAttempt.Answered { IsSuccess: true, Body: var body } => body,
            XAttempt.Answered { Status: var status } => throw new TwitterQueryException($"X answered {status}.")
            {
                StatusCode = (HttpStatusCode)status,
            },
            XAttempt.NotSent { Reason: var reason } => throw new HttpRequestException(reason),
            _ => throw new HttpRequestException("X did not answer."),
        };
    }

    private static JsonTypeInfo<T> ShapeOf<T>() => (JsonTypeInfo<T>)JsonSerializerOptions.Default.GetTypeInfo(typeof(T));

    private static NotSupportedException Gone() => new("X has ended this part of version 1.1 of its API.");
}
