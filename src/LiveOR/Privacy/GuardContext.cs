namespace LiveOR.Privacy;

/// <summary>What the guard knows of the procedure a text belongs to. The same on the server and in the browser, except for
/// <see cref="Rules"/>: the keys of known identifiers never leave the server.</summary>
public sealed record GuardContext
{
    public static GuardContext None { get; } = new();

    /// <summary>Names that may be said: staff who agreed to be named, the hospital's own name.</summary>
    public IReadOnlyList<string> AllowedNames { get; init; } = [];

    /// <summary>Hosts that links may lead to, beside public references: "example.org" allows its subdomains too.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether the hospital wants every age questioned, not only those over 89.</summary>
    public bool WarnAboutAges { get; init; }

    /// <summary>What was said just before, oldest first: an identifier can be split over several updates.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>More rules for this procedure, its known identifiers above all. Server only.</summary>
    public IReadOnlyList<IPrivacyRule> Rules { get; init; } = [];

    /// <summary>False alarms that a named person has dismissed.</summary>
    public IReadOnlyList<Dismissed> Dismissed { get; init; } = [];
}
