using System.Globalization;
using LiveOR.Web.Storage;
using Serilog;
using Serilog.Events;

namespace LiveOR.Web.Hosting;

/// <summary>Serilog to the terminal and to a rolling file. Framework request lines stay out: addresses can hold tokens.
/// So does what it says of single sign-on, which quotes the provider, and of refusals in the hub, which a visitor can cause without
/// end; what fails there is logged by the hub's filter.</summary>
public static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder, DataFolder folder) => builder.Services.AddSerilog(
        logs => logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogEventLevel.Fatal)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(folder.Folder("logs"), "liveor-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 14,
                formatProvider: CultureInfo.InvariantCulture),
        // Each host writes its own log, also where one process has several.
        preserveStaticLogger: true);
}
