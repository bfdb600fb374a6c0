namespace LiveOR.Playbooks.Reading;

/// <summary>What stands between the two lines of hyphens at the top of a file.</summary>
internal sealed record FrontMatter
{
    public required string Title { get; init; }
    public required string Specialty { get; init; }
    public required string Version { get; init; }
    public string? ReviewedBy { get; init; }
    public DateOnly? ReviewedOn { get; init; }
    public string? Summary { get; init; }
    public string? Hashtag { get; init; }
    public IReadOnlyList<string> Objectives { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Codes { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];
    public Placed<string>? Frame { get; init; }

    public static IReadOnlyList<string> PlaybookKeys { get; } =
    [
        "title", "specialty", "version", "reviewedBy", "reviewedOn", "summary", "hashtag", "objectives", "codes",
        "sources", "glossary", "frame",
    ];

    public static IReadOnlyList<string> FrameKeys { get; } = ["title", "version", "summary", "sources", "glossary"];
}
