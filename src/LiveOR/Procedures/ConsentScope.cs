namespace LiveOR.Procedures;

/// <summary>What a patient can agree to, each by itself.</summary>
public static class ConsentScope
{
    public const string Text = "text";
    public const string Photos = "photos";
    public const string X = "x";
    public const string Archive = "archive";
    public const string NamedSurgeon = "namedSurgeon";

    /// <summary>A link for the patient's family, with reassurance and nothing else.</summary>
    public const string Family = "family";

    public static IReadOnlyList<string> All { get; } = [Text, Photos, X, Archive, NamedSurgeon, Family];
}
