namespace LiveOR.Support.Published;

/// <summary>The published application: the folder named by LIVEOR_APP, else artifacts/app of this repository.</summary>
internal static class PublishedApp
{
    private const string Entry = "LiveOR.Web.dll";

    /// <summary>The repository's artifacts folder, where screenshots of failed tests go too.</summary>
    public static string Artifacts { get; } = FindArtifacts();

    public static string Path { get; } = Find();

    private static string Find()
    {
        var named = Environment.GetEnvironmentVariable("LIVEOR_APP");
        var folder = string.IsNullOrEmpty(named) ? System.IO.Path.Combine(Artifacts, "app") : named;
        var entry = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, Entry));
        return File.Exists(entry)
            ? entry
            : throw new InvalidOperationException(
                $"There is no {entry}. Publish first: dotnet publish src/LiveOR.Web -c Release -o artifacts/app "
                + "(or name the folder in LIVEOR_APP).");
    }

    private static string FindArtifacts()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "LiveOR.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine((folder ?? new DirectoryInfo(AppContext.BaseDirectory)).FullName, "artifacts");
    }
}
