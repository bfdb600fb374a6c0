using System.Net;
using System.Text;

namespace LiveOR.Web.Tests.TheConsole;

/// <summary>A network that answers as told, in order, and remembers what was asked. Null: the answer is lost.</summary>
internal sealed class FakeNetwork(params (HttpStatusCode Status, string Body)?[] answers) : HttpMessageHandler
{
    private readonly Queue<(HttpStatusCode Status, string Body)?> left = new(answers);

    public List<string> Asked { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add($"{request.Method} {request.RequestUri!.AbsolutePath.Split('/')[^1]}");
        return left.Dequeue() is var (status, body)
            ? Task.FromResult(new HttpResponseMessage(status)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            })
            : throw new HttpRequestException("The network is gone.");
    }
}
