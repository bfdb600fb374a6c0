namespace LiveOR.Playbooks;

/// <summary>The playbooks at hand, by id (the file's name), and the problems of the files that could not be read.</summary>
public sealed record Shelf(
    IReadOnlyDictionary<string, Playbook> Playbooks,
    IReadOnlyList<PlaybookProblem> Problems)
{
    /// <summary>The frames that playbooks may name.</summary>
    public IReadOnlyDictionary<string, Frame> Frames { get; init; } = new Dictionary<string, Frame>();

    public static Shelf Empty { get; } = new(new Dictionary<string, Playbook>(), []);

    /// <summary>Reads every file. A file with mistakes gives problems; it never hides another.</summary>
    public static Shelf Of(IReadOnlyList<PlaybookFile> files)
    {
        var frameReadings = files.Where(file => file.Frame)
            .Select(file => PlaybookReader.ReadFrame(file.Name, file.Markdown)).ToList();
        var frames = frameReadings.Select(reading => reading.Frame).OfType<Frame>().ToDictionary(frame => frame.Id);
        var readings = files.Where(file => !file.Frame)
            .Select(file => PlaybookReader.Read(file.Name, file.Markdown, frames)).ToList();
        var playbooks = readings.Select(reading => reading.Playbook).OfType<Playbook>()
            .OrderBy(playbook => playbook.Title, StringComparer.Ordinal).ToDictionary(playbook => playbook.Id);
        return new(
            playbooks,
            [
                .. frameReadings.SelectMany(reading => reading.Problems),
                .. readings.SelectMany(reading => reading.Problems),
            ])
        {
            Frames = frames,
        };
    }
}
