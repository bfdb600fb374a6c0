using LiveOR.Privacy;

namespace LiveOR.Client.Privacy;

/// <summary>Kinds of identifiers in the words a person reads.</summary>
public static class IdentifierWords
{
    public static IReadOnlyList<(KnownIdentifierKind Kind, string Words, string Example)> Kinds { get; } =
    [
        (KnownIdentifierKind.Name, "Patient's name", "First and last names, in any order"),
        (KnownIdentifierKind.Relative, "A relative's name", "First and last names, in any order"),
        (KnownIdentifierKind.Number, "Record number", "Hospital, insurance or other number"),
        (KnownIdentifierKind.Date, "Date of birth", "Year-month-day"),
        (KnownIdentifierKind.Phone, "Telephone", "With its area code"),
    ];

    public static string Of(KnownIdentifierKind kind) => Kinds.First(each => each.Kind == kind).Words;
}
