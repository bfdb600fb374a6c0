using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LiveOR.Web.Hosting;

/// <summary>Where others reach this server: the configured address, or else the one it is bound to.</summary>
public sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    public Uri? Configured { get; } = configuration["LiveOR:PublicAddress"] is { Length: > 0 } address
        ? new Uri(address.TrimEnd('/'))
        : null;

    public IReadOnlyList<Uri> Bound =>
        [.. (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(ToUri)];

    /// <summary>Where this machine itself reaches the server.</summary>
    public Uri Local => Bound is [var first, ..] ? first : new Uri("http://localhost:5080");

    public string Link(string path) =>
        new Uri(Configured ?? (OnTheNetwork() is [var open, ..] ? open : Local), path).ToString();

    /// <summary>Addresses that a phone on the same network can open; none when only this machine can reach the server.</summary>
    public IReadOnlyList<Uri> OnTheNetwork() =>
        [.. Bound.Where(IsOpen).SelectMany(bound => LocalNetworkAddresses().Select(ip => new UriBuilder(bound) { Host = ip.ToString() }.Uri))];

    private bool IsOpen(Uri bound) => (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        .Any(each => new UriBuilder(ToUri(each)).Port == bound.Port && IsWildcard(each));

    private static bool IsWildcard(string address) =>
        address.Contains("//0.0.0.0", StringComparison.Ordinal)
        || address.Contains("//[::]", StringComparison.Ordinal)
        || address.Contains("//+", StringComparison.Ordinal)
        || address.Contains("//*", StringComparison.Ordinal);

    private static Uri ToUri(string address) => new(IsWildcard(address)
        ? address
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal)
        : address);

    private static IEnumerable<IPAddress> LocalNetworkAddresses() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(each => each.OperationalStatus == OperationalStatus.Up
            && each.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(each => each.GetIPProperties().UnicastAddresses)
        .Select(each => each.Address)
        .Where(each => each.AddressFamily == AddressFamily.InterNetwork);
}
