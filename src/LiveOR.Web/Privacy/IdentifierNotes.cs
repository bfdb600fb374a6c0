using LiveOR.Playbooks;
using LiveOR.Privacy;

namespace LiveOR.Web.Privacy;

/// <summary>What the one who registers an identifier should know about how it will be found.</summary>
internal static class IdentifierNotes
{
    public static IReadOnlyList<string> Of(KnownIdentifierKind kind, string text, Playbook playbook)
    {
        var ordinary = kind is KnownIdentifierKind.Name or KnownIdentifierKind.Relative
            ? KnownIdentifierForms.OrdinaryIn(text, PlaybookWords.Of(playbook).Contains)
            : 0;
        return ordinary switch
        {
            0 => [],
            1 => ["One part of this name is also an ordinary word here. It is found only with a capital letter."],
            _ => [$"{ordinary} parts of this name are also ordinary words here. They are found only with a capital letter."],
        };
    }
}
