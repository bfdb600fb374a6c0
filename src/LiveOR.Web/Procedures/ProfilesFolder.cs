using LiveOR.Playbooks;
using LiveOR.Procedures.Profiles;

namespace LiveOR.Web.Procedures;

/// <summary>The jurisdiction profiles on disk: <c>profiles</c> in the folder of templates. A hospital that keeps templates of
/// its own without that folder gets the profiles that are shipped.</summary>
internal sealed class ProfilesFolder(string templates)
{
    private const string Folder = "profiles";
    private const long MaximumBytes = 1024 * 1024;

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "templates", Folder);

    public ProfileShelf Read()
    {
        var own = Path.Combine(templates, Folder);
        var path = Directory.Exists(own) ? own : Shipped;
        var unreadable = new List<PlaybookProblem>();
        var files = Names(path).Select(file => Read(file, unreadable)).OfType<ProfileFile>().ToList();
        var shelf = ProfileShelf.Of(files);
        return shelf with { Problems = [.. unreadable, .. shelf.Problems] };
    }

    private static IEnumerable<FileInfo> Names(string path) => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles("*.md")
            .Where(file => !file.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
        : [];

    private static ProfileFile? Read(FileInfo file, List<PlaybookProblem> unreadable)
    {
        var shown = $"templates/{Folder}/{file.Name}";
        try
        {
            if (file.Length <= MaximumBytes)
            {
                return new(shown, File.ReadAllText(file.FullName));
            }

            unreadable.Add(new(shown, 1, "The file is larger than 1 MB.", "Check that this is the right file."));
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            unreadable.Add(new(shown, 1, "The file cannot be opened.", "Check that the server may read it."));
        }

        return null;
    }
}
