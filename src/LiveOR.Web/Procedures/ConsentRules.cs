using LiveOR.Procedures;

namespace LiveOR.Web.Procedures;

/// <summary>What a consent record must say before it is kept. A body may leave out what the type requires to be there.</summary>
internal static class ConsentRules
{
    private const int MaximumName = 120;
    private const int MaximumSize = 120;
    private const int MaximumLanguage = 35;
    private const int Oldest = 10;

    /// <summary>Field names and what is wrong with each; empty when all is well.</summary>
    public static IReadOnlyDictionary<string, string> Check(Consent consent, DateOnly today)
    {
        var errors = new Dictionary<string, string?>
        {
            ["consent.scope"] = consent.Scope is { Count: > 0 } scope && !scope.Except(ConsentScope.All).Any()
                ? null
                : $"Name at least one of: {string.Join(", ", ConsentScope.All)}.",
            ["consent.obtainedBy"] = IsMissing(consent.ObtainedBy, MaximumName)
                ? "Say who obtained it, by role or name of staff, in at most 120 characters."
                : null,
            ["consent.obtainedOn"] = ObtainedError(consent.ObtainedOn, today),
            ["consent.language"] = IsMissing(consent.Language, MaximumLanguage)
                ? "Say in which language the patient was asked: en, de, fr …"
                : null,
            ["consent.audienceSize"] = consent.AudienceSize is { } size && (size.Length > MaximumSize || size.Any(char.IsControl))
                ? $"Say in at most {MaximumSize} characters how large an audience the patient was told of."
                : null,
            ["consent.expiresOn"] = consent.ExpiresOn < consent.ObtainedOn ? "It cannot end before it was obtained." : null,
        };
        return errors.Where(error => error.Value is not null).ToDictionary(error => error.Key, error => error.Value!);
    }

    private static bool IsMissing(string? words, int most) =>
        string.IsNullOrWhiteSpace(words) || words.Length > most || words.Any(char.IsControl);

    /// <summary>A day of grace: the hospital's day may have begun before the server's.</summary>
    private static string? ObtainedError(DateOnly day, DateOnly today) => day switch
    {
        _ when day > today.AddDays(1) => "It cannot have been obtained in the future. Check the date.",
        _ when day < today.AddYears(-Oldest) => $"That is more than {Oldest} years ago. Check the date, or ask the patient again.",
        _ => null,
    };
}
