using System.Security.Claims;
using LiveOR.Accounts;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Accounts;

/// <summary>Uses an invitation: makes the account with its first way in, or gives an account that is there a new one.</summary>
public sealed class Joining(
    Invitations invitations, UserManager<Account> accounts, Doorkeeper doorkeeper, AuditTrail audit, TimeProvider time)
{
    public const string Over = "This invitation has been used, taken back or has run out. Ask for a new one.";

    /// <summary>The account as it would be; nothing is written.</summary>
    public async Task<(Account? Account, string Problem)> PrepareAsync(string token, string? name, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(token, cancellationToken) is not { } invitation)
        {
            return (null, Over);
        }

        return await DraftAsync(invitation, Guid.CreateVersion7(), name);
    }

    public Task<string?> ByPasswordAsync(string token, string? name, string password, CancellationToken cancellationToken) =>
        JoinAsync(token, Guid.CreateVersion7(), name, async account =>
        {
            foreach (var validator in accounts.PasswordValidators)
            {
                if (await validator.ValidateAsync(accounts, account, password) is { Succeeded: false } refused)
                {
                    return string.Join(" ", refused.Errors.Select(each => each.Description));
                }
            }

            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
            return null;
        }, _ => Task.CompletedTask, cancellationToken);

    public Task<string?> ByPasskeyAsync(string token, Guid id, string name, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        JoinAsync(token, id, name, _ => Task.FromResult<string?>(null), account => accounts.AddOrUpdatePasskeyAsync(account, passkey), cancellationToken);

    public Task<string?> ByProviderAsync(string token, string name, UserLoginInfo identity, CancellationToken cancellationToken) => JoinAsync(
        token, Guid.CreateVersion7(), name, _ => Task.FromResult<string?>(null), account => accounts.AddLoginAsync(account, identity),
        cancellationToken, Doorkeeper.SingleSignOn);

    /// <summary>Adds the invitation's procedure to an account without roles that is there already; why it did not work, or null.</summary>
    public async Task<string?> AddAsync(string token, ClaimsPrincipal viewer, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(token, cancellationToken) is not { AccountId: null, Roles.Count: 0, ProcedureId: { } procedure } invitation
            || await accounts.GetUserAsync(viewer) is not { ClosedAt: null, Roles.Count: 0 } account
            || !await invitations.TryUseAsync(invitation, cancellationToken))
        {
            return Over;
        }

        account.InvitedTo = [.. account.InvitedTo.Append($"{procedure.Value}").Distinct()];
        var written = await accounts.UpdateAsync(account);
        if (!written.Succeeded)
        {
            return string.Join(" ", written.Errors.Select(each => each.Description));
        }

        await audit.RecordAsync(new AuditNote(account.Name, AuditAction.Joined, procedure, $"invitation {invitation.Id}"), cancellationToken);
        return null;
    }

    /// <summary>Why it did not work; null when the account is there and signed in.</summary>
    private async Task<string?> JoinAsync(
        string token, Guid id, string? name, Func<Account, Task<string?>> prepare, Func<Account, Task> addWayIn, CancellationToken cancellationToken,
        string with = "invitation")
    {
        if (await invitations.FindAsync(token, cancellationToken) is not { } invitation)
        {
            return Over;
        }

        var (account, problem) = await DraftAsync(invitation, id, name);
        if (account is null || (await prepare(account) is { } refused && (problem = refused) is not null))
        {
            return problem;
        }

        if (!await invitations.TryUseAsync(invitation, cancellationToken))
        {
            return Over;
        }

        var written = invitation.AccountId is null ? await accounts.CreateAsync(account) : await accounts.UpdateSecurityStampAsync(account);
        if (!written.Succeeded)
        {
            return string.Join(" ", written.Errors.Select(each => each.Description));
        }

        await addWayIn(account);
        await audit.RecordAsync(new AuditNote(account.Name, AuditAction.Joined, Target: $"invitation {invitation.Id}"), cancellationToken);
        await doorkeeper.LetInAsync(account, with, cancellationToken);
        return null;
    }

    private async Task<(Account? Account, string Problem)> DraftAsync(Invitation invitation, Guid id, string? name)
    {
        if (invitation.AccountId is { } known)
        {
            return await accounts.FindByIdAsync($"{known}") is { ClosedAt: null } found ? (found, "") : (null, Over);
        }

        var clean = AccountNames.Clean(name);
        if (AccountNames.Problem(clean) is { } problem)
        {
            return (null, problem);
        }

        return await accounts.FindByNameAsync(clean) is null
            ? (new Account
            {
                Id = id,
                Name = clean,
                Roles = invitation.Roles,
                InvitedTo = invitation.ProcedureId is { } procedure ? [$"{procedure.Value}"] : [],
                CreatedAt = time.GetUtcNow(),
            }, "")
            : (null, "Somebody here has that name already. Add a second name or an initial.");
    }
}
