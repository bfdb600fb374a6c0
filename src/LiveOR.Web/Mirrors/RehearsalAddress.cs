using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LiveOR.Web.Mirrors;

/// <summary>Where this server reaches its own rehearsal network: known once it has bound its addresses.</summary>
public sealed class RehearsalAddress(IServer server, IHostApplicationLifetime lifetime)
{
    public const string Path = "/rehearsal/x/api";

    /// <summary>The network's base address, ending in a slash; null while the server is starting.</summary>
    public Uri? Find()
    {
        if (!lifetime.ApplicationStarted.IsCancellationRequested)
        {
            return null;
        }

        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(BindingAddress.Parse)
            .Where(address => !address.IsUnixPipe && !address.IsNamedPipe)
            .OrderBy(address => address.Scheme == Uri.UriSchemeHttp ? 0 : 1)
            .FirstOrDefault();
        return bound is null ? null : new Uri($"{bound.Scheme}://{Reachable(bound.Host)}:{bound.Port}{bound.PathBase}{Path}/");
    }

    /// <summary>“Every address” is one to listen at, not one to call.</summary>
    private static string Reachable(string host) => host is "0.0.0.0" or "[::]" or "+" or "*" ? "127.0.0.1" : host;
}
