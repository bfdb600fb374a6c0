using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Http;

namespace LiveOR.Web.Tests.Updates;

/// <summary>Writes down when each request to a mirror is handed to the network, the last thing before it.</summary>
internal sealed class RequestStarts : IHttpMessageHandlerBuilderFilter
{
    private readonly ConcurrentQueue<(long At, HttpMethod Method, string Body)> starts = new();

    public IEnumerable<(long At, HttpMethod Method, string Body)> Of(string marker) =>
        starts.Where(each => each.Body.Contains(marker, StringComparison.Ordinal));

    /// <summary>Waits for the first request that carries a marker.</summary>
    public async Task FirstAsync(string marker)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!Of(marker).Any())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        }
    }

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        builder.AdditionalHandlers.Add(new Note(starts));
    };

    private sealed class Note(ConcurrentQueue<(long At, HttpMethod Method, string Body)> starts) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var at = Stopwatch.GetTimestamp();

            // The body stands in memory, so nothing is waited for here.
            var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
            starts.Enqueue((at, request.Method, body));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
