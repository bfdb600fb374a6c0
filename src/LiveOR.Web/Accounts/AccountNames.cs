using System.Globalization;
using System.Text;
using LiveOR.Accounts;

namespace LiveOR.Web.Accounts;

/// <summary>What an account may be called: the name stands under what its owner wrote, so nobody else's will do.</summary>
public static class AccountNames
{
    public const int Longest = 60;
    private const int Shortest = 2;

    public static string Clean(string? name) =>
        string.Join(' ', (name ?? "").Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Why a cleaned name will not do; null when it will.</summary>
    public static string? Problem(string name) => name switch
    {
        { Length: < Shortest or > Longest } => $"A name has {Shortest} to {Longest} characters.",
        _ when name.Any(Unseen) => "The name has a character that nobody can see.",
        _ when name.Equals(AuditNote.Server, StringComparison.OrdinalIgnoreCase) || name.StartsWith(ApiKeys.NamePrefix, StringComparison.OrdinalIgnoreCase) =>
            "That name is the server's own.",
        _ => null,
    };

    private static bool Unseen(char letter) => char.GetUnicodeCategory(letter) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
