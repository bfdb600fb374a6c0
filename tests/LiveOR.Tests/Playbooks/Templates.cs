using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

/// <summary>The playbooks that ship, read from the repository.</summary>
internal static class Templates
{
    public static string Folder { get; } = Path.Combine(Root(new(AppContext.BaseDirectory)), "templates");

    public static Frame Frame { get; } =
        PlaybookReader.ReadFrame("common.md", Text("frames/common.md")).Frame ?? throw new InvalidOperationException("The frame has problems.");

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.GetFiles(Folder, "*.md").Select(Path.GetFileName).OfType<string>().Where(name => name != "README.md").Order()];

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public static PlaybookReading Read(string file) => PlaybookReader.Read(file, Text(file), Frame);

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "LiveOR.sln")) ? folder.FullName : Root(folder.Parent!);
}
