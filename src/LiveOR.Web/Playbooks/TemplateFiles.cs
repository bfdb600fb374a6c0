using LiveOR.Playbooks;

namespace LiveOR.Web.Playbooks;

/// <summary>The files of the templates folder as they were at start-up, and those that could not be opened.</summary>
internal sealed record TemplateFiles(IReadOnlyList<PlaybookFile> Files, IReadOnlyList<PlaybookProblem> Unreadable)
{
    /// <summary>The text of a playbook as it shipped; null when none of that id did.</summary>
    public string? Find(string id) => Files.FirstOrDefault(file => !file.Frame && IdOf(file) == id)?.Markdown;

    /// <summary>The shelf, with these editions in the place of what shipped.</summary>
    public Shelf Under(IReadOnlyList<PlaybookFile> editions)
    {
        var edited = editions.Select(IdOf).ToHashSet();
        var shelf = Shelf.Of([.. Files.Where(file => file.Frame || !edited.Contains(IdOf(file))), .. editions]);
        return shelf with { Problems = [.. Unreadable, .. shelf.Problems] };
    }

    private static string IdOf(PlaybookFile file) => Path.GetFileNameWithoutExtension(file.Name);
}
