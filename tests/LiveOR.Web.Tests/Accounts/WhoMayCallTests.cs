using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using LiveOR.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>Every address for staff, called by every role and by nobody, against the table that says who may.</summary>
public sealed partial class WhoMayCallTests(Affiliated server) : IClassFixture<Affiliated>
{
    private static readonly string[] StaffPaths = ["/api/", "/openapi/", "/account", "/accounts", "/keys"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Callers => [.. WhoMayCall.Callers];

    [Fact]
    public void Every_address_for_staff_stands_in_the_table()
    {
        var mapped = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(Calls).Where(call => StaffPaths.Any(path => call.Split(' ')[1].StartsWith(path, StringComparison.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal);
        var told = WhoMayCall.Read().Select(row => $"{row.Method} {row.Address}").Order(StringComparer.Ordinal);

        Assert.Equal(told, mapped);
    }

    [Theory, MemberData(nameof(Callers))]
    public async Task The_server_answers_each_caller_as_the_table_says(string caller)
    {
        using var client = caller switch
        {
            "nobody" => server.Browser(),
            "viewer" => server.As("Only a viewer"),
            _ => server.As($"Only a {caller}", Enum.Parse<Role>(caller, ignoreCase: true)),
        };
        var refused = caller == "nobody" ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
        var wrong = new List<string>();
        foreach (var row in WhoMayCall.Read())
        {
            using var request = new HttpRequestMessage(new HttpMethod(row.Method), Blank().Replace(row.Address, Filled));
            if (row.Method is "POST" or "PUT")
            {
                request.Content = new StringContent("{", Encoding.UTF8, "application/json");
            }

            using var answer = await client.SendAsync(request, Cancel);
            var allowed = answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
            if (allowed != row.Allowed.Contains(caller) || (!allowed && answer.StatusCode != refused))
            {
                wrong.Add($"{row.Method} {row.Address}: {answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    private static string Filled(Match blank) =>
        blank.Value.Contains(":guid", StringComparison.Ordinal) ? $"{Guid.NewGuid()}" : blank.Value.Contains(":int", StringComparison.Ordinal) ? "1"
        : blank.Value.Contains("documentName", StringComparison.Ordinal) ? "v1" : "x";

    private static IEnumerable<string> Calls(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"])
        .Where(method => method != "HEAD").Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}");

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
