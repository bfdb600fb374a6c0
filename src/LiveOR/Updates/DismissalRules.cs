using LiveOR.Privacy;

namespace LiveOR.Updates;

/// <summary>Which findings may be called false alarms, and with what words.</summary>
public static class DismissalRules
{
    public const int ShortestReason = 3;
    public const int LongestReason = 500;
    private const int ShortestQuote = 3;

    /// <summary>What is wrong with the request, for the person who made it; null when nothing is.</summary>
    public static DraftOutcome.Invalid? Check(
        BufferedDraft draft, string words, IReadOnlyList<FindingPlace> places, IReadOnlyList<Finding> found, string reason) =>
        places switch
        {
            _ when reason.Length is < ShortestReason or > LongestReason || reason.Any(char.IsControl) => new(
                "reason", $"Say why in {ShortestReason} to {LongestReason} characters, on one line."),
            [] => new("findings", "Name the findings that are false alarms: rule, start and length of each."),
            _ when places.FirstOrDefault(place => place.Rule == PrivacyGuard.Failed) is not null => new(
                "findings", "The guard could not read this text, so it cannot be waved through. Drop it and say it in other words."),
            _ when places.Where(place => !IsFound(found, place) && !IsDismissed(draft, words, place)).ToList() is { Count: > 0 } unknown =>
                new("findings", $"The guard does not find this now: {string.Join(", ", unknown.Select(Name))}. Look at the draft again."),
            _ when places.Any(place => Quotes(reason, WordsAt(words, place))) => new(
                "reason", "Say why without repeating the words: the reason is kept in the audit record."),
            _ => null,
        };

    public static bool IsDismissed(BufferedDraft draft, string words, FindingPlace place) => draft.Dismissals.Any(each =>
        each.Rule == place.Rule && each.Words.Equals(WordsAt(words, place), StringComparison.OrdinalIgnoreCase));

    public static string WordsAt(string words, FindingPlace place) =>
        place.Start >= 0 && place.Length > 0 && place.Start <= words.Length - place.Length
            ? words.Substring(place.Start, place.Length)
            : "";

    private static bool IsFound(IReadOnlyList<Finding> found, FindingPlace place) => found.Any(each =>
        each.Rule == place.Rule && each.Start == place.Start && each.Length == place.Length);

    private static string Name(FindingPlace place) => $"{place.Rule} at {place.Start}, {place.Length} long";

    /// <summary>All of them, or one that a name or a number may be.</summary>
    private static bool Quotes(string reason, string words) => Telling(words)
        .Append(words)
        .Any(each => each.Length >= ShortestQuote && reason.Contains(each, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Telling(string words) => words
        .Split([.. words.Where(each => !char.IsLetterOrDigit(each)).Distinct()])
        .Where(each => each.Any(char.IsDigit) || each is [var first, ..] && char.IsUpper(first));
}
