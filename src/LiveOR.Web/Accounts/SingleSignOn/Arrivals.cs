using LiveOR.Accounts;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>
/// Decides what becomes of somebody whom the provider vouches for. An account is theirs by issuer and subject alone: joined by its
/// owner, by an invitation, or made for the roles that the provider's word gives. Never by a name or an address for mail.
/// </summary>
public sealed class Arrivals(
    UserManager<Account> accounts, Doorkeeper doorkeeper, Joining joining, Invitations invitations, AuditTrail audit, TimeProvider time)
{
    private const int MostOfOneName = 99;

    /// <summary>Somebody who comes twice at once must not get two accounts.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <param name="here">The account that is signed in in this browser.</param>
    public async Task<Crossing> ReceiveAsync(Outsider who, Errand errand, Account? here, CancellationToken cancellationToken)
    {
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            var known = await accounts.FindByLoginAsync(who.Identity.LoginProvider, who.Identity.ProviderKey);
            return errand switch
            {
                Errand.Connect connect => await ConnectAsync(who, known, here?.Id == connect.Account ? here : null, cancellationToken),
                Errand.Accept accept => await AcceptAsync(who, known, accept.Token, cancellationToken),
                _ => await SignInAsync(who, known, cancellationToken),
            };
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<Crossing> ConnectAsync(Outsider who, Account? known, Account? here, CancellationToken cancellationToken)
    {
        if (here is null || known is not null)
        {
            return here is null ? Crossing.Stale : known!.Id == here.Id ? Crossing.Connected : Crossing.Taken;
        }

        await accounts.AddLoginAsync(here, who.Identity);
        await audit.RecordAsync(
            new AuditNote(here.Name, AuditAction.ChangedWayIn, Detail: new Dictionary<string, string> { ["added"] = Doorkeeper.SingleSignOn }),
            cancellationToken);
        return Crossing.Connected;
    }

    private async Task<Crossing> AcceptAsync(Outsider who, Account? known, string token, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(token, cancellationToken) is not { } invitation)
        {
            return Crossing.Over;
        }

        if (known is not null)
        {
            return known.ClosedAt is not null ? Crossing.Closed : Crossing.Taken;
        }

        var name = invitation.AccountId is null ? await FreeNameAsync(who.Name, invitation.Name) : "";
        return name is null ? Crossing.Nameless
            : await joining.ByProviderAsync(token, name, who.Identity, cancellationToken) is null ? Crossing.Done : Crossing.Over;
    }

    private async Task<Crossing> SignInAsync(Outsider who, Account? known, CancellationToken cancellationToken) => known is not null
        ? await doorkeeper.ByProviderAsync(known, cancellationToken) ? Crossing.Done : Crossing.Closed
        : who.Roles.Count == 0 ? Crossing.Uninvited
        : await MakeAsync(who, cancellationToken);

    /// <summary>Once. What the account may do afterwards is for the administrators to say, as with every other.</summary>
    private async Task<Crossing> MakeAsync(Outsider who, CancellationToken cancellationToken)
    {
        if (await FreeNameAsync(who.Name) is not { } name)
        {
            return Crossing.Nameless;
        }

        var account = new Account { Id = Guid.CreateVersion7(), Name = name, Roles = who.Roles, CreatedAt = time.GetUtcNow() };
        if (!(await accounts.CreateAsync(account)).Succeeded)
        {
            return Crossing.Nameless;
        }

        await accounts.AddLoginAsync(account, who.Identity);
        var roles = new Dictionary<string, string> { ["roles"] = string.Join(", ", who.Roles), ["with"] = Doorkeeper.SingleSignOn };
        await audit.RecordAsync(new AuditNote(name, AuditAction.Joined, Target: $"account {account.Id}", Detail: roles), cancellationToken);
        await doorkeeper.ByProviderAsync(account, cancellationToken);
        return Crossing.Done;
    }

    /// <summary>The first name that will do, with a number behind it when somebody has it already; null when none will do.</summary>
    private async Task<string?> FreeNameAsync(params string?[] wishes)
    {
        var name = wishes.Select(AccountNames.Clean).FirstOrDefault(each => AccountNames.Problem(each) is null);
        for (var number = 1; name is not null && number <= MostOfOneName; number++)
        {
            var candidate = number == 1 ? name : $"{name} {number}";
            if (AccountNames.Problem(candidate) is null && await accounts.FindByNameAsync(candidate) is null)
            {
                return candidate;
            }
        }

        return null;
    }
}
