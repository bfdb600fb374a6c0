using LiveOR.Accounts;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Accounts;

/// <summary>Lets people in: by passkey, by password, by a recovery code. A wrong name, a wrong password and a locked account
/// get the same answer in the same time.</summary>
public sealed class Doorkeeper(UserManager<Account> accounts, SignInManager<Account> signIn, AuditTrail audit)
{
    /// <summary>How the record calls the way in by the hospital's own sign-in.</summary>
    public const string SingleSignOn = "single sign-on";

    /// <summary>Stands in for accounts that do not exist, so that they take as long to refuse.</summary>
    private static readonly string NobodysPassword = new PasswordHasher<Account>(Options.Create(PasswordRules.Hashing)).HashPassword(null!, Token.New());

    public async Task<bool> ByPasswordAsync(string? name, string? password, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByNameAsync(AccountNames.Clean(name));
        if (account is not { ClosedAt: null, PasswordHash: not null })
        {
            accounts.PasswordHasher.VerifyHashedPassword(null!, NobodysPassword, password ?? "");
            await RefusedAsync(account, "password", cancellationToken);
            return false;
        }

        // Checked even while locked, so that the time it takes does not tell.
        var locked = await accounts.IsLockedOutAsync(account);
        var right = await accounts.CheckPasswordAsync(account, password ?? "");
        if (locked || !right)
        {
            await (locked ? Task.CompletedTask : accounts.AccessFailedAsync(account));
            await RefusedAsync(account, "password", cancellationToken);
            return false;
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await LetInAsync(account, "password", cancellationToken);
        return true;
    }

    public async Task<bool> ByRecoveryCodeAsync(string? name, string? code, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByNameAsync(AccountNames.Clean(name));
        if (account is not { ClosedAt: null } || await accounts.IsLockedOutAsync(account)
            || !await RecoveryCodes.TryUseAsync(accounts, account, code ?? ""))
        {
            await (account is { ClosedAt: null } ? accounts.AccessFailedAsync(account) : Task.CompletedTask);
            await RefusedAsync(account, "recovery code", cancellationToken);
            return false;
        }

        await LetInAsync(account, "recovery code", cancellationToken);
        return true;
    }

    public async Task<bool> ByPasskeyAsync(string credential, CancellationToken cancellationToken)
    {
        var checkedKey = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!checkedKey.Succeeded || checkedKey.User is not { ClosedAt: null } account)
        {
            await RefusedAsync(checkedKey.User, "passkey", cancellationToken);
            return false;
        }

        await accounts.AddOrUpdatePasskeyAsync(account, checkedKey.Passkey);
        await LetInAsync(account, "passkey", cancellationToken);
        return true;
    }

    /// <summary>The owner of an account, by the word of the provider that it was joined to.</summary>
    public async Task<bool> ByProviderAsync(Account account, CancellationToken cancellationToken)
    {
        if (account.ClosedAt is not null)
        {
            await RefusedAsync(account, SingleSignOn, cancellationToken);
            return false;
        }

        await LetInAsync(account, SingleSignOn, cancellationToken);
        return true;
    }

    public async Task LetInAsync(Account account, string with, CancellationToken cancellationToken)
    {
        await signIn.SignInAsync(account, isPersistent: true);
        await audit.RecordAsync(new AuditNote(account.Name, AuditAction.SignedIn, Detail: With(with)), cancellationToken);
    }

    /// <summary>Ends every session of the account, this one too.</summary>
    public async Task OutEverywhereAsync(Account account, string by, CancellationToken cancellationToken)
    {
        await accounts.UpdateSecurityStampAsync(account);
        await audit.RecordAsync(new AuditNote(by, AuditAction.SignedOutEverywhere, Target: $"account {account.Id}"), cancellationToken);
    }

    /// <summary>What was typed is not recorded: it may be a password in the wrong field.</summary>
    private Task RefusedAsync(Account? account, string with, CancellationToken cancellationToken) => account is null
        ? Task.CompletedTask
        : audit.RecordAsync(
            new AuditNote(account.Name, AuditAction.SignInRefused, Target: $"account {account.Id}", Detail: With(with)), cancellationToken);

    private static Dictionary<string, string> With(string with) => new() { ["with"] = with };
}
