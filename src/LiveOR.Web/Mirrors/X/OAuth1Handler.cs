using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Signs every request with the account of the named options.</summary>
public sealed class OAuth1Handler(IOptionsMonitor<XOptions> options, string name, TimeProvider time) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("A request without an address.");
        request.Headers.Authorization = new AuthenticationHeaderValue("OAuth", OAuth1.Header(
            request.Method, address, options.Get(name), RandomNumberGenerator.GetHexString(32, true), time.GetUtcNow()));
        return base.SendAsync(request, cancellationToken);
    }
}
