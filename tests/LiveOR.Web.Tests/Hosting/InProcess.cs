using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Hosting;

/// <summary>The whole server inside the test, to look at what it maps.</summary>
public class InProcess : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("liveor-host-").FullName;

    public string DataFolder => folder;

    public IReadOnlyList<RouteEndpoint> Api => Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(each => each.RoutePattern.RawText?.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) == true)
        .ToList();

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("LiveOR:DataDirectory", folder).UseSetting("LiveOR:UndoSeconds", "0");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Delete(folder);
        }
    }

    /// <summary>A log or a database may be written to once more while its server ends.</summary>
    private static void Delete(string folder)
    {
        for (var left = 50; Directory.Exists(folder); left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (left > 0)
            {
                SpinWait.SpinUntil(() => false, TimeSpan.FromMilliseconds(100));
            }
        }
    }
}
