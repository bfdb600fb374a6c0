namespace LiveOR.Procedures;

/// <summary>What a specialty's societies ask for. Where it is set aside, it is shown, and who did it and why is recorded.</summary>
public sealed record SpecialtyRule(
    string Specialty, Access Access, ReleaseMode Release, bool Mirrored, string Words, string Source)
{
    public static IReadOnlyList<SpecialtyRule> All { get; } =
    [
        new(
            "Cardiothoracic surgery", Access.Professional, ReleaseMode.AsLive, Mirrored: false,
            "Surgeons should not take part in live broadcasts of operations to the public or to lay audiences by any medium, "
            + "social media included; recorded is preferred to live. So: for invited professionals, as live afterwards, on no "
            + "other network.",
            "The Society of Thoracic Surgeons (STS), guidelines on using a cardiothoracic operation as a teaching instrument; "
            + "the American Association for Thoracic Surgery (AATS) says nearly the same."),
    ];

    private static readonly string[] Cardiothoracic = ["cardiothoracic", "cardiac", "thoracic", "heart"];

    /// <summary>Null when the specialty's societies ask for nothing that is known.</summary>
    public static SpecialtyRule? For(string specialty) =>
        Cardiothoracic.Any(word => specialty.Contains(word, StringComparison.OrdinalIgnoreCase)) ? All[0] : null;

    /// <summary>Whether a procedure prepared like this keeps to the rule.</summary>
    public bool Allows(Access access, ReleaseMode release, IReadOnlyCollection<string> mirrors) =>
        access == Access && release == Release && (Mirrored || mirrors.Count == 0);
}
