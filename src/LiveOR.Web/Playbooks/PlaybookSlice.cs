using LiveOR.Playbooks;

namespace LiveOR.Web.Playbooks;

public static class PlaybookSlice
{
    private const string DirectorySetting = "LiveOR:TemplatesDirectory";

    /// <summary>Puts the <see cref="Shelf"/> into the container, read once from the folder of templates.</summary>
    public static TBuilder AddPlaybooks<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        var configuration = builder.Configuration;
        builder.Services.AddSingleton(services =>
            Stock(FolderOf(configuration), services.GetRequiredService<ILogger<Shelf>>()));
        return builder;
    }

    private static string FolderOf(IConfiguration configuration) =>
        configuration[DirectorySetting] is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : Path.Combine(AppContext.BaseDirectory, "templates");

    private static Shelf Stock(string folder, ILogger<Shelf> log)
    {
        var shelf = new TemplatesFolder(folder).Read();
        foreach (var problem in shelf.Problems)
        {
            log.PlaybookNotRead(problem);
        }

        log.ShelfStocked(shelf.Playbooks.Count);
        return shelf;
    }
}
