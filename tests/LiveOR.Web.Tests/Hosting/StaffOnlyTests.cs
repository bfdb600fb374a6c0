using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Web.Tests.Hosting;

public sealed partial class StaffOnlyTests(InProcess server) : IClassFixture<InProcess>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_address_of_the_api_asks_who_calls()
    {
        Assert.NotEmpty(server.Api);
        Assert.All(server.Api, endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null,
            $"{endpoint.DisplayName} is open to everyone."));
    }

    [Fact]
    public async Task Without_a_cookie_every_address_of_the_api_answers_401_in_words_and_never_redirects()
    {
        using var visitor = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        foreach (var (method, path) in server.Api.SelectMany(Calls).Append(("GET", "/openapi/v1.json")))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (method is "POST" or "PUT")
            {
                request.Content = new StringContent("{", System.Text.Encoding.UTF8, "application/json");
            }

            using var answer = await visitor.SendAsync(request, Cancel);

            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}: {answer.StatusCode}");
            var problem = await answer.ProblemAsync(HttpStatusCode.Unauthorized);
            Assert.Contains("/sign-in", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_call_that_changes_something_asks_for_a_role_or_for_the_author()
    {
        string[] forAnyStaff =
        [
            // Taking back and covering ask for the author or a role by themselves; looking changes nothing.
            "DELETE /api/procedures/{id:guid}/updates/{draftId:guid}", "POST /api/guard/inspect", "POST /api/mirrors/{name}/preview",
            "POST /api/photos/{id:guid}/cover",
        ];
        var open = server.Api
            .Where(endpoint => !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(each => each.Policy is not (null or "Staff")))
            .SelectMany(endpoint => Methods(endpoint).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Where(call => !call.StartsWith("GET", StringComparison.Ordinal));

        Assert.Equal(forAnyStaff.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_address_of_the_api_that_takes_a_body_takes_json_only() => Assert.All(
        server.Api.Select(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()).OfType<IAcceptsMetadata>(),
        accepts => Assert.Equal(["application/json"], accepts.ContentTypes));

    private static IEnumerable<(string Method, string Path)> Calls(RouteEndpoint endpoint) => Methods(endpoint).Select(method => (
        method,
        "/" + Parameter().Replace(
            endpoint.RoutePattern.RawText!.Trim('/'), match => match.Value switch
            {
                var guid when guid.Contains(":guid", StringComparison.Ordinal) => $"{Guid.NewGuid()}",
                var number when number.Contains(":int", StringComparison.Ordinal) => "1",
                _ => "x",
            })));

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
