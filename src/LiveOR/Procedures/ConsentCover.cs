namespace LiveOR.Procedures;

/// <summary>Whether the patient's permission covers what is about to happen. Every gap is a sentence; no gaps, no objection.
/// A rehearsal has no patient.</summary>
public static class ConsentCover
{
    /// <summary>What keeps a procedure from being narrated.</summary>
    public static IReadOnlyList<string> GapsForNarrating(Procedure procedure, DateOnly today) =>
        procedure.Rehearsal ? [] : procedure.Consent is { } consent ? [.. Narrating(consent, procedure, today)] : [NoRecord];

    /// <summary>What keeps it from standing in the archive.</summary>
    public static IReadOnlyList<string> GapsForArchive(Procedure procedure, DateOnly today) =>
        procedure.Rehearsal ? [] : procedure.Consent is { } consent ? [.. Archiving(consent, procedure, today)] : [NoRecord];

    /// <summary>What keeps word of the outcome from being added to the archive and, where it is mirrored, to the thread.</summary>
    public static IReadOnlyList<string> GapsForOutcome(Procedure procedure, DateOnly today) =>
    [
        .. GapsForArchive(procedure, today),
        .. !procedure.Rehearsal && procedure.Mirrors.Contains("x") && procedure.Consent?.Covers(ConsentScope.X) == false
            ? [NotX]
            : Array.Empty<string>(),
    ];

    /// <summary>What keeps anything more of it from leaving: no record, or one that has ended.</summary>
    public static IReadOnlyList<string> GapsForReleasing(Procedure procedure, DateOnly today) =>
        procedure.Rehearsal ? [] : procedure.Consent is { } consent ? [.. Currency(consent, procedure, today)] : [NoRecord];

    /// <summary>The last day on which the permission holds; null when it has no end, or there is none.</summary>
    public static DateOnly? EndsOn(Procedure procedure) => EndsOn(procedure.Consent, JurisdictionProfile.Of(procedure));

    public static DateOnly? EndsOn(Consent? consent, JurisdictionProfile profile) => (consent, profile) switch
    {
        (null, _) => null,
        ({ ExpiresOn: { } day }, _) => day,
        (_, { ConsentDays: > 0 and var days }) => consent.ObtainedOn.AddDays(days),
        _ => null,
    };

    /// <summary>The staff who may be named: those who agreed, where the patient's permission covers it.</summary>
    public static IReadOnlyList<string> NamesOf(Procedure procedure) =>
        procedure.Rehearsal || procedure.Consent?.Covers(ConsentScope.NamedSurgeon) == true
            ? procedure.Safeguards?.Team ?? []
            : [];

    /// <summary>Whether the family may be told how it goes.</summary>
    public static bool FamilyMayFollow(Procedure procedure) => procedure.Rehearsal || procedure.Consent?.Covers(ConsentScope.Family) == true;

    private const string NotX = "Consent to X: the scope does not name it, and the procedure is mirrored there.";

    private const string NoRecord = "A consent record: what the patient agreed to, who obtained it and when.";

    private static IEnumerable<string> Narrating(Consent consent, Procedure procedure, DateOnly today)
    {
        if (!consent.Covers(ConsentScope.Text))
        {
            yield return "Consent to text: the scope does not name it.";
        }

        if (procedure.Mirrors.Contains("x") && !consent.Covers(ConsentScope.X))
        {
            yield return NotX;
        }

        if (!consent.CapacityConfirmed)
        {
            yield return "Consent: that the patient was able to decide has not been confirmed.";
        }

        if (!consent.AudienceDisclosed)
        {
            yield return "Consent: the patient has not been told how large the audience may be.";
        }

        foreach (var gap in Needs(consent, procedure).Concat(Currency(consent, procedure, today)))
        {
            yield return gap;
        }
    }

    private static IEnumerable<string> Archiving(Consent consent, Procedure procedure, DateOnly today) =>
        consent.Covers(ConsentScope.Archive)
            ? Currency(consent, procedure, today)
            : Currency(consent, procedure, today).Prepend("Consent to a lasting archive: the scope does not name “archive”.");

    private static IEnumerable<string> Needs(Consent consent, Procedure procedure)
    {
        var profile = JurisdictionProfile.Of(procedure);
        return ConsentNeed.All.Where(need => profile.ConsentNeeds.Contains(need.Id) && !need.IsMet(consent))
            .Select(need => need.Missing);
    }

    private static IEnumerable<string> Currency(Consent consent, Procedure procedure, DateOnly today)
    {
        if (consent.ObtainedOn > today.AddDays(1))
        {
            yield return $"Consent that is current: this one is dated {consent.ObtainedOn:yyyy-MM-dd}, which has not come yet.";
        }

        if (EndsOn(procedure with { Consent = consent }) is { } end && end < today)
        {
            yield return $"Consent that is current: this one ended on {end:yyyy-MM-dd}.";
        }
    }
}
