namespace LiveOR.Web.Procedures.Review;

/// <summary>What an embargo may be.</summary>
internal static class TermsRules
{
    private const int LongestYears = 10;

    public static string? EmbargoError(DateOnly? until, DateOnly today) => until switch
    {
        { } day when day <= today => $"An embargo ends on a day to come, in UTC; today is {today:yyyy-MM-dd}.",
        { } day when day > today.AddYears(LongestYears) => $"An embargo ends within {LongestYears} years.",
        _ => null,
    };

    public const string Outrun = "Somebody changed something after you read this. Nothing was done: read it again, then decide.";
}
