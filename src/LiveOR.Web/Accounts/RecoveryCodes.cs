using System.Security.Cryptography;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Accounts;

/// <summary>Ten codes of 80 bits to keep on paper; each lets its owner in once. Only digests are kept.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;
    private const int Letters = 16;

    /// <summary>No letter that looks like a figure, and the other way round.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static async Task<IReadOnlyList<string>> RenewAsync(UserManager<Account> accounts, Account account)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters))];
        account.RecoveryDigests = [.. codes.Select(Token.Digest)];
        await accounts.UpdateAsync(account);
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    /// <summary>Whether the code is one of the account's; it is used up then. Of two at once, one succeeds.</summary>
    public static async Task<bool> TryUseAsync(UserManager<Account> accounts, Account account, string code)
    {
        var digest = Token.Digest(new string([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]));
        if (!account.RecoveryDigests.Contains(digest))
        {
            return false;
        }

        account.RecoveryDigests = [.. account.RecoveryDigests.Where(each => each != digest)];
        return (await accounts.UpdateAsync(account)).Succeeded;
    }
}
