namespace LiveOR.Playbooks.Reading;

/// <summary>The kinds of update a step may become, as the public interface spells them.</summary>
internal static class Types
{
    public static IReadOnlyList<string> All { get; } =
        ["step", "term", "equipment", "photo", "answer", "progress", "team", "warning", "wrapUp", "outcome"];
}
