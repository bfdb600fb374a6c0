using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Accounts;

/// <summary>Refuses long passwords that are guessed at once: the account's own name, one pattern repeated, a row of keys.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    private const int FewestDifferent = 6;
    private const int LongestRow = 8;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "98765432109876543210", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn", "1q2w3e4r5t6y7u8i9o0p", "correcthorsebatterystaple", "passwordpassword", "iloveyouiloveyou", "liveorliveor",
    ];

    /// <summary>PBKDF2 with HMAC-SHA-512: what the guidance asks for. Older hashes are renewed at the next sign-in.</summary>
    public static PasswordHasherOptions Hashing { get; } = new() { IterationCount = 210_000 };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var plain = new string([.. (password ?? "").ToLowerInvariant().Where(char.IsLetterOrDigit)]);
        var name = new string([.. user.Name.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
        return Task.FromResult(
            name.Length > 3 && plain.Contains(name, StringComparison.Ordinal) ? Refused("It has your name in it.")
            : plain.Distinct().Count() < FewestDifferent ? Refused("It repeats itself too much.")
            : Rows.Any(row => Windows(row).Any(part => plain.Contains(part, StringComparison.Ordinal))) ? Refused("It is a row of keys or a phrase everybody knows.")
            : IdentityResult.Success);
    }

    private static IEnumerable<string> Windows(string row) =>
        Enumerable.Range(0, row.Length - LongestRow + 1).Select(start => row.Substring(start, LongestRow));

    private static IdentityResult Refused(string why) =>
        IdentityResult.Failed(new IdentityError { Code = "Guessable", Description = $"{why} Choose another password." });
}
