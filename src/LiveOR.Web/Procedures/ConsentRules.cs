using LiveOR.Procedures;

namespace LiveOR.Web.Procedures;

/// <summary>What a consent record must say before it is kept. A body may leave out what the type requires to be there.</summary>
internal static class ConsentRules
{
    private const int MaximumName = 120;
    private const int MaximumLanguage = 35;
    private static readonly string[] Scopes = ["text", "photos", "x", "archive", "namedSurgeon"];

    /// <summary>Field names and what is wrong with each; empty when all is well.</summary>
    public static IReadOnlyDictionary<string, string> Check(Consent consent)
    {
        var errors = new Dictionary<string, string>();
        if (consent.Scope is not { Count: > 0 } scope || scope.Except(Scopes).Any())
        {
            errors["consent.scope"] = $"Name at least one of: {string.Join(", ", Scopes)}.";
        }

        if (string.IsNullOrWhiteSpace(consent.ObtainedBy) || consent.ObtainedBy.Length > MaximumName)
        {
            errors["consent.obtainedBy"] = "Say who obtained it, by role or name of staff, in at most 120 characters.";
        }

        if (string.IsNullOrWhiteSpace(consent.Language) || consent.Language.Length > MaximumLanguage)
        {
            errors["consent.language"] = "Say in which language the patient was asked: en, de, fr …";
        }

        if (consent.ExpiresOn < consent.ObtainedOn)
        {
            errors["consent.expiresOn"] = "It cannot end before it was obtained.";
        }

        return errors;
    }
}
