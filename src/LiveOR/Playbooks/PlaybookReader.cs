using LiveOR.Playbooks.Reading;

namespace LiveOR.Playbooks;

/// <summary>Reads playbooks and frames from Markdown (<c>templates/README.md</c> describes it). Strict: one mistake and
/// there is no playbook; every mistake comes with its line and a remedy. Never throws, whatever the file.</summary>
public static class PlaybookReader
{
    /// <summary>Reads a playbook; its id is the file's name. Frames are found by the name that the front matter gives.</summary>
    public static PlaybookReading Read(string file, string markdown, IReadOnlyDictionary<string, Frame> frames)
    {
        var mistakes = new Mistakes(file);
        var id = IdOf(file, mistakes);
        var (frontMatter, body) = FileReader.Read(markdown, FrontMatter.PlaybookKeys, mistakes);
        var frame = FrameOf(frontMatter, frames, mistakes);
        if (frontMatter is not null && body is not null)
        {
            new PlaybookChecks(mistakes).Check(body, frame, lacksFrame: frontMatter.Frame is not null && frame is null);
        }

        return mistakes.Any || frontMatter is null || body is null
            ? new(null, mistakes.All)
            : new(PlaybookAssembly.Put(id, frontMatter, body, frame), []);
    }

    /// <summary>Reads a playbook that names no frame, or this one.</summary>
    public static PlaybookReading Read(string file, string markdown, Frame? frame = null) => Read(
        file,
        markdown,
        frame is null ? new Dictionary<string, Frame>() : new Dictionary<string, Frame> { [frame.Id] = frame });

    /// <summary>Reads a frame; its id is the file's name.</summary>
    public static FrameReading ReadFrame(string file, string markdown)
    {
        var mistakes = new Mistakes(file);
        var id = IdOf(file, mistakes);
        var (frontMatter, body) = FileReader.Read(markdown, FrontMatter.FrameKeys, mistakes);
        if (frontMatter is not null && body is not null)
        {
            new FrameChecks(mistakes).Check(body);
        }

        return mistakes.Any || frontMatter is null || body is null
            ? new(null, mistakes.All)
            : new(FrameAssembly.Put(id, frontMatter, body), []);
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
                "Name it with small letters, digits and hyphens: total-knee-arthroplasty.md.");
        }

        return id;
    }

    private static Frame? FrameOf(FrontMatter? frontMatter, IReadOnlyDictionary<string, Frame> frames, Mistakes mistakes)
    {
        var frame = frontMatter?.Frame is { } named ? frames.GetValueOrDefault(named.Value) : null;
        if (frontMatter?.Frame is { } lost && frame is null)
        {
            mistakes.Add(
                lost.Line,
                $"There is no frame {Mistakes.Quote(lost.Value)} that could be read.",
                "Put the frame's file right, or name one that stands in the frames folder.");
        }

        return frame;
    }
}
