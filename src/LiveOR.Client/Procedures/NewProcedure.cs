using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>What is asked for when a procedure is prepared. What is left out takes the default of its kind.</summary>
public sealed record NewProcedure
{
    public string? Playbook { get; init; }
    public string? Title { get; init; }
    public Access? Access { get; init; }
    public ReleaseMode? Release { get; init; }
    public int? DelaySeconds { get; init; }
    public IReadOnlyList<string>? Mirrors { get; init; }

    /// <summary>With or without their sign; left out, the playbook's.</summary>
    public IReadOnlyList<string>? Hashtags { get; init; }

    /// <summary>Every link goes to the mirrors, at its price. Otherwise the first of a thread does.</summary>
    public bool? ManyLinks { get; init; }
    public bool? Rehearsal { get; init; }
    public Consent? Consent { get; init; }

    /// <summary>The id of a jurisdiction profile; left out, the one that is usual here.</summary>
    public string? Profile { get; init; }

    /// <summary>Names of staff who agreed to be named. They may be said where the consent's scope has namedSurgeon.</summary>
    public IReadOnlyList<string>? Team { get; init; }

    /// <summary>Why the specialty's rule is set aside, where access, release or mirrors depart from it.</summary>
    public string? OverrideReason { get; init; }
}
