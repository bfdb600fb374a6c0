using System.Collections.Concurrent;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Privacy;

/// <summary>Keeps what a server tells besides what was asked for: every answer's headers, and the bodies of errors.</summary>
internal sealed class Eavesdropper(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentQueue<string> heard = [];

    public IReadOnlyCollection<string> Heard => heard;

    public int Errors { get; private set; }

    public static (HttpClient Client, Eavesdropper Ear) At(ServerProcess server, bool cookies = true)
    {
        var ear = new Eavesdropper(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = cookies });
        return (new HttpClient(ear) { BaseAddress = server.Address }, ear);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var body = "";
        if ((int)answer.StatusCode >= 400)
        {
            Errors++;
            body = await answer.Content.ReadAsStringAsync(cancellationToken);
        }

        heard.Enqueue($"{(int)answer.StatusCode}\n{answer.Headers}{answer.Content.Headers}{body}");
        return answer;
    }
}
