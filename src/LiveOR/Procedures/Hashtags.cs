using System.Text.RegularExpressions;

namespace LiveOR.Procedures;

/// <summary>The words under which a thread is found, without their sign: letters, digits and underscores, not digits
/// alone.</summary>
public static partial class Hashtags
{
    public const int AtMost = 5;
    private const int LongestTag = 50;

    /// <summary>As they are kept: without signs, blanks and repetitions.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string?> tags) =>
    [
        .. tags.Select(tag => (tag ?? "").Trim().TrimStart('#', '＃')).Where(tag => tag.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>What is wrong with them, for the person who typed them; null when nothing is.</summary>
    public static string? Error(IReadOnlyList<string> tags) => tags switch
    {
        { Count: > AtMost } => $"At most {AtMost} hashtags; there are {tags.Count}.",
        _ when tags.FirstOrDefault(tag => tag.Length > LongestTag) is not null => $"A hashtag has at most {LongestTag} characters.",
        _ when tags.FirstOrDefault(tag => !Tag().IsMatch(tag)) is { } bad =>
            $"“{bad}” is not a hashtag: letters, digits and underscores only, and at least one letter.",
        _ => null,
    };

    /// <summary>The words a tag is made of, as a reader hears them: what hides a name is inspected like one.</summary>
    public static string Spoken(string tag) => Seam().Replace(tag, " ");

    [GeneratedRegex(@"_+|(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Seam();

    [GeneratedRegex(@"^(?=.*\p{L})[\p{L}\p{M}\p{Nd}_]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Tag();
}
