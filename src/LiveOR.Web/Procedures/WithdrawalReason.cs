using LiveOR.Privacy;

namespace LiveOR.Web.Procedures;

/// <summary>A withdrawal never waits for its words. The reason outlives what is erased, so it is kept only when it names
/// nobody.</summary>
internal static class WithdrawalReason
{
    private const int Longest = 300;

    public const string NotKept = "A reason was given. It was not kept: it was too long, or might have identified someone.";

    public static string? Of(string? said, PrivacyGuard guard) => said?.Trim() switch
    {
        null or "" => null,
        { Length: <= Longest } reason when !reason.Any(char.IsControl) && guard.Inspect(reason).Findings.Count == 0 => reason,
        _ => NotKept,
    };
}
