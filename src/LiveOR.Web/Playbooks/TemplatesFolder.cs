using LiveOR.Playbooks;

namespace LiveOR.Web.Playbooks;

/// <summary>The folder of templates on disk: playbooks directly in it, frames in <c>frames</c>.</summary>
internal sealed class TemplatesFolder(string path)
{
    private const string Frames = "frames";
    private const long MaximumBytes = 1024 * 1024;

    public TemplateFiles Read()
    {
        if (!Directory.Exists(path))
        {
            var missing = new PlaybookProblem(
                path,
                1,
                "There is no such folder of templates.",
                "Create it, or set LiveOR:TemplatesDirectory to where the playbooks are.");
            return new([], [missing]);
        }

        var unreadable = new List<PlaybookProblem>();
        var files = Names().Select(name => Read(name, unreadable)).OfType<PlaybookFile>().ToList();
        return new(files, unreadable);
    }

    private IEnumerable<string> Names() => In("").Concat(In(Frames));

    private IEnumerable<string> In(string folder)
    {
        var full = Path.Combine(path, folder);
        return Directory.Exists(full)
            ? Directory.EnumerateFiles(full, "*.md").Select(Path.GetFileName).OfType<string>()
                .Where(name => !name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal).Select(name => Path.Combine(folder, name))
            : [];
    }

    private PlaybookFile? Read(string name, List<PlaybookProblem> unreadable)
    {
        var shown = "templates/" + name.Replace('\\', '/');
        var file = new FileInfo(Path.Combine(path, name));
        try
        {
            // The reader says what is wrong with a large file; this only keeps it out of memory.
            return file.Length > MaximumBytes
                ? Unreadable(shown, "The file is larger than 1 MB.", "Check that this is the right file.", unreadable)
                : new(shown, File.ReadAllText(file.FullName), Path.GetDirectoryName(name) == Frames);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return Unreadable(shown, "The file cannot be opened.", "Check that the server may read it.", unreadable);
        }
    }

    private static PlaybookFile? Unreadable(string shown, string what, string remedy, List<PlaybookProblem> unreadable)
    {
        unreadable.Add(new(shown, 1, what, remedy));
        return null;
    }
}
