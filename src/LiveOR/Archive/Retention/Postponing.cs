namespace LiveOR.Archive.Retention;

/// <summary>Until when a deletion can be put off.</summary>
public static class Postponing
{
    private const int LongestYears = 30;

    /// <summary>What is wrong with the day, for the person who named it; null when nothing is.</summary>
    public static string? Error(DateOnly? until, DateOnly dueOn, DateOnly today) => until switch
    {
        null => "Name the day until which it is kept.",
        { } day when day <= today => $"Name a day to come, in UTC; today is {today:yyyy-MM-dd}.",
        { } day when day <= dueOn => $"It is due on {dueOn:yyyy-MM-dd} anyway. Name a later day.",
        { } day when day > today.AddYears(LongestYears) => $"It can be put off by {LongestYears} years at a time.",
        _ => null,
    };
}
