namespace LiveOR.Train;

/// <summary>Where the repository stands.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LiveOR.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Training runs inside the repository.");
        }

        return folder.FullName;
    }
}
