using Microsoft.AspNetCore.HostFiltering;

namespace LiveOR.Web.Hosting;

/// <summary>Which names this server answers to: with a public address that one and this machine's own, so that nobody's name server can
/// make a browser take another site for it. <c>AllowedHosts</c>, the usual setting, names others.</summary>
internal static class HostNames
{
    private static readonly string[] OwnMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddHostNames(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<HostFilteringOptions>(options =>
        {
            options.IncludeFailureMessage = false;
            if (string.IsNullOrEmpty(configuration["AllowedHosts"])
                && Uri.TryCreate(configuration["LiveOR:PublicAddress"], UriKind.Absolute, out var address))
            {
                options.AllowedHosts = [address.Host, .. OwnMachine];
            }
        });
}
