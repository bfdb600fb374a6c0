using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace LiveOR.Web.Hosting;

/// <summary>Whose word is taken for where a request comes from: that of the proxies named in <c>LiveOR:KnownProxies</c>, one step
/// back. Without any nobody's, so that a visitor cannot choose an address.</summary>
internal static class Proxies
{
    private static readonly char[] Separators = [',', ' ', ';'];

    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(options => Trust(options, configuration["LiveOR:KnownProxies"] ?? ""));

    private static void Trust(ForwardedHeadersOptions options, string named)
    {
        var proxies = named.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.ForwardLimit = 1;
        options.ForwardedHeaders = proxies.Length > 0
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            : ForwardedHeaders.None;
        foreach (var proxy in proxies)
        {
            Add(options, proxy);
        }
    }

    private static void Add(ForwardedHeadersOptions options, string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
        {
            options.KnownProxies.Add(address);
        }
        else if (System.Net.IPNetwork.TryParse(proxy, out var network))
        {
            options.KnownIPNetworks.Add(network);
        }
        else
        {
            throw new InvalidOperationException(
                $"LiveOR:KnownProxies names {proxy}, which is neither an address nor a network such as 10.0.0.0/24.");
        }
    }
}
