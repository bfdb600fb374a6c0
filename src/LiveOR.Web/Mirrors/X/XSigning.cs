using System.Net;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Signs every request by what is connected. A 401 is no attempt: nothing was done, so the request goes out once more
/// with a renewed token.</summary>
internal sealed class XSigning(XCredentials credentials) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await credentials.SignAsync(request, cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized || token is null)
        {
            return answer;
        }

        answer.Dispose();
        await credentials.SignAgainAsync(request, token, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
