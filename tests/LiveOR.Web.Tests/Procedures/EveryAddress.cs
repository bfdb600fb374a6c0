using System.Text.RegularExpressions;
using LiveOR.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Procedures;

/// <summary>Every address that the server maps and that can be asked for, with each blank filled by whatever might fit it. What a
/// digest stands in cannot be guessed: those addresses are given by the pages that lead to them.</summary>
internal static partial class EveryAddress
{
    public static IReadOnlyList<string> Of(InProcess server, IReadOnlyList<string> names, IReadOnlyList<string> ids) =>
    [
        .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(each => each.Metadata.GetMetadata<StaticAssetDescriptor>() is null && Answers(each))
            .Where(each => !each.RoutePattern.RawText!.Contains("{digest}", StringComparison.Ordinal))
            .SelectMany(each => Fill(each.RoutePattern.RawText!.Trim('/'), names, ids))
            .Select(path => "/" + path)
            .Distinct(),
        .. names.Select(name => $"/archive?q={name}"),
        .. names.Select(name => $"/archive/compare?a={name}&b={names[0]}&c={names[^1]}"),
    ];

    private static bool Answers(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET");

    private static IEnumerable<string> Fill(string pattern, IReadOnlyList<string> names, IReadOnlyList<string> ids)
    {
        if (Blank().Match(pattern) is not { Success: true } blank)
        {
            return [pattern];
        }

        var guid = blank.Value.Contains(":guid", StringComparison.Ordinal);
        return (guid ? ids : [.. names, .. ids]).SelectMany(each => Fill(
            pattern[..blank.Index] + each + pattern[(blank.Index + blank.Length)..], names, ids.Count > 4 ? [.. ids.Take(4)] : ids));
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
