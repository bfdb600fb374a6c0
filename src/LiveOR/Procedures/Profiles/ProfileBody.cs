namespace LiveOR.Procedures.Profiles;

/// <summary>What stands below a profile's front matter: the law in paragraphs, and the checklist's own items.</summary>
internal sealed record ProfileBody(IReadOnlyList<string> Law, IReadOnlyList<ChecklistItem> Items);
