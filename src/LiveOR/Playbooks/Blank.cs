namespace LiveOR.Playbooks;

/// <summary>A gap in a step template. Choices make chips, a number makes a stepper, neither makes a short text field.</summary>
public sealed record Blank(string Name, IReadOnlyList<string> Choices, bool Number, string? Default)
{
    /// <summary>The longest free answer, in characters.</summary>
    public const int MaximumAnswer = 300;

    /// <summary>The answer as it will be said: trimmed, on one line; null when this blank cannot take it.</summary>
    public string? Accept(string? answer)
    {
        var said = string.Join(' ', (answer ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return said.Length is > 0 and <= MaximumAnswer && Fits(said) ? said : null;
    }

    private bool Fits(string said) =>
        Number ? Sentences.Numeral.LengthAt(said, 0) == said.Length : Choices.Count == 0 || Choices.Contains(said);
}
