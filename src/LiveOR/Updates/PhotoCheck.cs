namespace LiveOR.Updates;

/// <summary>What the person who approves a picture has looked for and not found. No program can look for all of it.</summary>
public sealed record PhotoCheck(string Id, string Text)
{
    public static IReadOnlyList<PhotoCheck> All { get; } =
    [
        new("no-face", "No face, nor a part or a reflection of one."),
        new("no-label", "No label, wrist band, whiteboard or paper with writing about the patient."),
        new("no-screen", "No screen that shows a name, a number or a date."),
        new("no-tattoo", "No tattoo, birthmark or anything else by which the patient could be known."),
    ];

    public static IReadOnlyList<string> AllIds { get; } = [.. All.Select(check => check.Id)];

    /// <summary>What is still to be looked for.</summary>
    public static IReadOnlyList<PhotoCheck> Missing(IReadOnlyCollection<string> confirmed) =>
        [.. All.Where(check => !confirmed.Contains(check.Id))];
}
