namespace LiveOR.Web.Tests.Playbooks;

/// <summary>A folder of templates of its own, which goes away with the test.</summary>
internal sealed class TemplatesOnDisk : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("templates-").FullName;

    public static string Shipped { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "templates");

    /// <summary>The templates that ship, to be spoilt.</summary>
    public static TemplatesOnDisk Copy()
    {
        var copy = new TemplatesOnDisk();
        foreach (var folder in (string[])["frames", "profiles"])
        {
            Directory.CreateDirectory(System.IO.Path.Combine(copy.Path, folder));
        }

        foreach (var file in Directory.EnumerateFiles(Shipped, "*.md", SearchOption.AllDirectories))
        {
            File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(Shipped, file)));
        }

        return copy;
    }

    public void Replace(string file, string right, string wrong)
    {
        var path = System.IO.Path.Combine(Path, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
