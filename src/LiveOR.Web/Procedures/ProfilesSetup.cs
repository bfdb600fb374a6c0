using LiveOR.Playbooks;
using LiveOR.Procedures.Profiles;
using LiveOR.Web.Hosting;

namespace LiveOR.Web.Procedures;

internal static partial class ProfilesSetup
{
    private const string DirectorySetting = "LiveOR:TemplatesDirectory";

    /// <summary>Puts the <see cref="ProfileShelf"/> into the container, read once.</summary>
    public static void AddProfiles(this IServiceCollection services) => services.AddSingleton(Stock);

    /// <summary>Mapping them reads them, so that their problems are told at start-up.</summary>
    public static void MapProfiles(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<ProfileShelf>();
        var group = routes.MapGroup("/api/profiles").RequireAuthorization(Policies.Staff).WithTags("Profiles");
        group.MapGet("", ProfilesApi.List);
        group.MapGet("/problems", ProfilesApi.Problems);
    }

    private static ProfileShelf Stock(IServiceProvider services)
    {
        var folder = services.GetRequiredService<IConfiguration>()[DirectorySetting];
        var log = services.GetRequiredService<ILogger<ProfileShelf>>();
        var shelf = new ProfilesFolder(
            string.IsNullOrEmpty(folder) ? Path.Combine(AppContext.BaseDirectory, "templates") : Path.GetFullPath(folder)).Read();
        foreach (var problem in shelf.Problems)
        {
            LogNotRead(log, problem);
        }

        return shelf;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void LogNotRead(ILogger log, PlaybookProblem problem);
}
