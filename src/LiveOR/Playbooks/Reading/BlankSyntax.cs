namespace LiveOR.Playbooks.Reading;

/// <summary>The inside of <c>{{…}}</c>: a name, then perhaps what may fill it, then perhaps its default.</summary>
internal static class BlankSyntax
{
    public const string Procedure = "procedure";
    private const string Examples = "Write {{finding}}, {{side: left | right}} or {{ports: number = 4}}.";

    public static Blank? Read(int line, string inside, Mistakes mistakes)
    {
        var (left, fallback) = Cut(inside, '=');
        var (name, kind) = Cut(left, ':');
        var number = kind == "number";
        IReadOnlyList<string> choices = kind is null || number ? [] : [.. kind.Split('|', StringSplitOptions.TrimEntries)];
        var blank = new Blank(name, choices, number, fallback);
        if (Fault(blank, kind) is { } fault)
        {
            mistakes.Add(line, $"{Mistakes.Quote("{{" + inside + "}}")}: {fault}", Examples);
            return null;
        }

        return blank;
    }

    private static (string Before, string? After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var found
            ? (text[..found].Trim(), text[(found + 1)..].Trim())
            : (text.Trim(), null);

    private static string? Fault(Blank blank, string? kind) => blank switch
    {
        _ when !Identifier.IsValid(blank.Name) => "the name must be small letters, digits and hyphens.",
        { Name: Procedure } when kind is not null || blank.Default is not null => "“procedure” is the title's name.",
        { Number: false } when kind is not null && blank.Choices.Count < 2 => "one choice is no choice.",
        _ when blank.Choices.Count > 12 => "more than twelve choices do not fit on a screen.",
        _ when blank.Choices.Any(choice => choice.Length is 0 or > 60) => "a choice is empty or longer than 60 characters.",
        _ when blank.Choices.Distinct().Count() < blank.Choices.Count => "two choices are the same.",
        _ when blank.Choices.Any(choice => blank.Accept(choice) != choice) => "a choice has two spaces in a row.",
        { Default: not null } when blank.Accept(blank.Default) != blank.Default => "the default may not stand here.",
        _ => null,
    };
}
