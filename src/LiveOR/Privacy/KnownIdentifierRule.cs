namespace LiveOR.Privacy;

/// <summary>Finds what was registered as identifying this patient, exactly and nearly. It is asked for forms, and answers with
/// the kind of identifier that has such a form. Server only: whoever can ask can guess.</summary>
public sealed class KnownIdentifierRule(Func<string, KnownIdentifierKind?> known) : IPrivacyRule
{
    public const string Id = "known-identifier";

    /// <summary>A text that asks for more than this is made to cost time; the guard then holds it.</summary>
    private const int MostLookups = 40_000;

    public IEnumerable<Finding> Inspect(string text)
    {
        var left = MostLookups;
        KnownIdentifierKind? Lookup(string form) => left-- > 0
            ? known(form)
            : throw new InvalidOperationException("The text holds too many words to compare.");
        return [.. KnownNames.In(text, Lookup), .. KnownNumbers.In(text, Lookup), .. KnownDates.In(text, Lookup)];
    }

    internal static Finding Found(KnownIdentifierKind kind, int start, int end, FindingLevel level) => new(
        Id, level, start, end - start,
        kind switch
        {
            KnownIdentifierKind.Name => "This is, or looks like, a name registered for this patient.",
            KnownIdentifierKind.Relative => "This is, or looks like, the name of one of this patient's relatives.",
            KnownIdentifierKind.Number => "This is, or looks like, a number registered for this patient.",
            KnownIdentifierKind.Date => "This is this patient's date of birth.",
            _ => "This is a telephone number registered for this patient.",
        },
        kind switch
        {
            KnownIdentifierKind.Name => "the patient",
            KnownIdentifierKind.Relative => "the family",
            _ => null,
        });
}
