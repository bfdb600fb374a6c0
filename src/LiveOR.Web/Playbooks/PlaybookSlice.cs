using LiveOR.Web.Storage;

namespace LiveOR.Web.Playbooks;

public static class PlaybookSlice
{
    private const string DirectorySetting = "LiveOR:TemplatesDirectory";

    /// <summary>Puts the <see cref="CurrentShelf"/> into the container; the folder of templates is read once.</summary>
    public static TBuilder AddPlaybooks<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        var configuration = builder.Configuration;
        builder.Services.AddSingleton(_ => new TemplatesFolder(FolderOf(configuration)).Read());
        builder.Services.AddSingleton<CurrentShelf>();
        builder.Services.AddSingleton<Stocking>();
        builder.Services.AddSingleton<Editions>();
        return builder;
    }

    /// <summary>Stocks the shelf, before anything takes a playbook from it.</summary>
    public static Task StockShelfAsync(this IServiceProvider services) =>
        services.GetRequiredService<Stocking>().BeginAsync(CancellationToken.None);

    private static string FolderOf(IConfiguration configuration) =>
        configuration[DirectorySetting] is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : Path.Combine(AppContext.BaseDirectory, "templates");
}
