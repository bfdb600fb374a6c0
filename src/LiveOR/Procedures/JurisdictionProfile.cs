namespace LiveOR.Procedures;

/// <summary>What a country's rules and the hospital's own ask for before and while an operation is narrated. Each procedure
/// keeps the profile as it was when it was prepared; what such a row does not say yet takes the default.</summary>
public sealed record JurisdictionProfile
{
    /// <summary>For procedures from before profiles were kept, and for rehearsals where none can be read.</summary>
    public static JurisdictionProfile Standard { get; } = new()
    {
        Id = "standard",
        Title = "The standard checklist",
        Checklist = ChecklistItem.Standard,
    };

    public required string Id { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<ChecklistItem> Checklist { get; init; }

    /// <summary>The law in words that staff read, one paragraph each. No legal advice.</summary>
    public IReadOnlyList<string> Law { get; init => field = value ?? []; } = [];
    public IReadOnlyList<string> Sources { get; init => field = value ?? []; } = [];

    /// <summary>Who reviewed it in law; null when nobody has.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>What the consent record must say besides: ids of <see cref="ConsentNeed"/>.</summary>
    public IReadOnlyList<string> ConsentNeeds { get; init => field = value ?? []; } = [];

    /// <summary>Days after which a consent without an end of its own has ended; 0 when it has no end.</summary>
    public int ConsentDays { get; init; }

    /// <summary>The shortest delay in seconds.</summary>
    public int MinimumDelaySeconds { get; init; }

    /// <summary>Names of the hospital itself, which may be said.</summary>
    public IReadOnlyList<string> AllowedNames { get; init => field = value ?? []; } = [];

    /// <summary>Hosts that links may lead to.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init => field = value ?? []; } = [];

    /// <summary>Whether every age is questioned, not only those over 89.</summary>
    public bool WarnAboutAges { get; init; }

    public static JurisdictionProfile Of(Procedure procedure) => procedure.Safeguards?.Profile ?? Standard;
}
