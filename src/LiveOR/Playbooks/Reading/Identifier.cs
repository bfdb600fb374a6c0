namespace LiveOR.Playbooks.Reading;

/// <summary>Small letters, digits and single hyphens, beginning with a letter; at most 40 characters.</summary>
internal static class Identifier
{
    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 40
        && char.IsAsciiLetterLower(id[0])
        && id[^1] != '-'
        && !id.Contains("--", StringComparison.Ordinal)
        && id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
