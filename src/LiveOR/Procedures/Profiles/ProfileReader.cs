using LiveOR.Playbooks.Reading;

namespace LiveOR.Procedures.Profiles;

/// <summary>Reads a profile from Markdown (<c>templates/README.md</c> describes it). Strict: one mistake and there is no
/// profile; every mistake comes with its line and a remedy. Never throws, whatever the file.</summary>
public static class ProfileReader
{
    private static readonly string[] Keys =
    [
        "title", "version", "reviewedBy", "sources", "consentNeeds", "consentDays", "minimumDelaySeconds", "warnAboutAges",
        "allowedNames", "allowedHosts",
    ];

    public static ProfileReading Read(string file, string markdown)
    {
        var mistakes = new Mistakes(file);
        var id = IdOf(file, mistakes);
        var (map, lines) = FileReader.Split(markdown, mistakes);
        var profile = map is null ? null : Read(id, map, mistakes);
        var body = lines is null ? null : new ProfileBodyReader(mistakes).Read(lines);
        return mistakes.Any || profile is null || body is null
            ? new(null, mistakes.All)
            : new(profile with { Law = body.Law, Checklist = ChecklistItem.With(body.Items) }, []);
    }

    private static string IdOf(string file, Mistakes mistakes)
    {
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        var id = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name;
        if (!Identifier.IsValid(id))
        {
            mistakes.Add(
                1,
                $"The file's name {Mistakes.Quote(name)} cannot be an id.",
                "Name it with small letters, digits and hyphens: us.md, our-hospital.md.");
        }

        return id;
    }

    private static JurisdictionProfile Read(string id, Yaml.Map map, Mistakes mistakes)
    {
        new FrontMatterKeys(Keys, mistakes).Check(map);
        var values = new FrontMatterValues(map, mistakes);
        var words = new ProfileWords(map, values, mistakes);
        words.Version();
        return new JurisdictionProfile
        {
            Id = id,
            Title = words.Title(),
            Checklist = ChecklistItem.Standard,
            Sources = values.Texts("sources", 300),
            ReviewedBy = values.Text("reviewedBy", 100),
            ConsentNeeds = words.OneOf("consentNeeds", ConsentNeed.All.Select(need => need.Id)),
            ConsentDays = words.Number("consentDays", 3660),
            MinimumDelaySeconds = words.Number("minimumDelaySeconds", 3600),
            WarnAboutAges = words.YesOrNo("warnAboutAges"),
            AllowedNames = values.Texts("allowedNames", 80),
            AllowedHosts = words.Hosts("allowedHosts"),
        };
    }
}
