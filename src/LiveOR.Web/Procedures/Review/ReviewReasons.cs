using LiveOR.Updates;

namespace LiveOR.Web.Procedures.Review;

/// <summary>What a reason must look like that stays in the audit record.</summary>
internal static class ReviewReasons
{
    public static string? Error(string reason) =>
        reason.Length is < DismissalRules.ShortestReason or > DismissalRules.LongestReason || reason.Any(char.IsControl)
            ? $"Say why in {DismissalRules.ShortestReason} to {DismissalRules.LongestReason} characters, on one line."
            : null;
}
