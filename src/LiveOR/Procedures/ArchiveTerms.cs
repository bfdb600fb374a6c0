namespace LiveOR.Procedures;

/// <summary>On which terms a procedure stands in the archive.</summary>
public sealed record ArchiveTerms
{
    public static ArchiveTerms Open { get; } = new();

    /// <summary>T+ and the year, never the wall clock, and no hospital.</summary>
    public bool Deidentified { get; init; }

    /// <summary>The first day, in UTC, on which the public may read it; null when there is none to wait for.</summary>
    public DateOnly? EmbargoUntil { get; init; }

    /// <summary>Why nothing of it may be erased; null when no legal hold is on.</summary>
    public string? LegalHold { get; init; }

    /// <summary>Taken in from another LiveOR, whose people ask how the patient is: here nobody does.</summary>
    public bool FromElsewhere { get; init; }

    /// <summary>Its deletion at the end of the retention was put off until this day; null when it was not.</summary>
    public DateOnly? KeepUntil { get; init; }

    /// <summary>Why it was put off. It names nobody.</summary>
    public string? KeepReason { get; init; }

    /// <summary>Whether the public has to wait still.</summary>
    public bool IsEmbargoedOn(DateOnly day) => EmbargoUntil > day;
}
