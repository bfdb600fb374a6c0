using System.Globalization;
using LiveOR.Web.Storage;
using Serilog;
using Serilog.Events;

namespace LiveOR.Web.Hosting;

/// <summary>Serilog to the terminal and to a rolling file. Framework request lines stay out: addresses can hold tokens.
/// So does what it says of single sign-on: it quotes the provider.</summary>
public static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder, DataFolder folder) => builder.Services.AddSerilog(
        logs => logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogEventLevel.Fatal)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(folder.Folder("logs"), "liveor-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 14,
                formatProvider: CultureInfo.InvariantCulture));
}
