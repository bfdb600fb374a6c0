using LiveOR.Accounts;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveOR.Web.Accounts.Pages;

/// <summary>What an account's owner changes about it. Another way in ends the sessions that stood before it changed.</summary>
public sealed partial class AccountPage
{
    private Account? account;
    private IList<UserPasskeyInfo> passkeys = [];
    private IReadOnlyList<UserLoginInfo> logins = [];
    private IReadOnlyList<string> codes = [];
    private string? done;
    private string? problem;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromQuery] public bool Added { get; set; }

    [SupplyParameterFromQuery] public string? Sso { get; set; }

    [SupplyParameterFromForm(FormName = "password")] public PasswordForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Context.Response.Headers.CacheControl = "no-store";
        account = await Accounts.GetUserAsync(Context.User);
        passkeys = account is null ? [] : await Accounts.GetPasskeysAsync(account);
        logins = account is null ? [] : [.. (await Accounts.GetLoginsAsync(account)).Where(each => Provider.Is(each.LoginProvider))];
        done = Added ? "The passkey is added." : null;
    }

    private bool HasNothingTyped => account is { PasswordHash: null, RecoveryDigests.Count: 0 };

    private static string Id(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    private async Task RemoveAsync(UserPasskeyInfo passkey)
    {
        if (passkeys.Count == 1 && logins.Count == 0 && HasNothingTyped)
        {
            problem = "This is your only way in. Add another passkey, a password or recovery codes first.";
            return;
        }

        await Accounts.RemovePasskeyAsync(account!, passkey.CredentialId);
        await ChangedAsync("removed", "passkey");
        passkeys = await Accounts.GetPasskeysAsync(account!);
        done = $"{passkey.Name} is removed. It opens nothing any more.";
    }

    private async Task DisconnectAsync()
    {
        if (passkeys.Count == 0 && HasNothingTyped)
        {
            problem = "This is your only way in. Add a passkey, a password or recovery codes first.";
            return;
        }

        foreach (var login in logins)
        {
            await Accounts.RemoveLoginAsync(account!, login.LoginProvider, login.ProviderKey);
        }

        await ChangedAsync("removed", Doorkeeper.SingleSignOn);
        logins = [];
        done = $"{Provider.Name} is disconnected. It lets nobody into this account any more.";
    }

    private async Task SetPasswordAsync()
    {
        var had = account!.PasswordHash is not null;
        var set = had
            ? await Accounts.ChangePasswordAsync(account, Form?.Current ?? "", Form?.Password ?? "")
            : await Accounts.AddPasswordAsync(account, Form?.Password ?? "");
        problem = set.Succeeded ? null : string.Join(" ", set.Errors.Select(each => each.Description));
        if (set.Succeeded)
        {
            await ChangedAsync("changed", "password");
            done = "The password is set.";
        }
    }

    private async Task RenewCodesAsync()
    {
        codes = await RecoveryCodes.RenewAsync(Accounts, account!);
        await ChangedAsync("changed", "recovery codes");
    }

    private async Task OutEverywhereAsync()
    {
        await Doorkeeper.OutEverywhereAsync(account!, account!.Name, Context.RequestAborted);
        await SignIn.SignOutAsync();
        Navigation.NavigateTo("/sign-in");
    }

    /// <summary>This session goes on; the others end with the account's stamp.</summary>
    private async Task ChangedAsync(string what, string way)
    {
        await Accounts.UpdateSecurityStampAsync(account!);
        await SignIn.RefreshSignInAsync(account!);
        await Audit.RecordAsync(
            new AuditNote(account!.Name, AuditAction.ChangedWayIn, Detail: new Dictionary<string, string> { [what] = way }), Context.RequestAborted);
    }

    public sealed class PasswordForm
    {
        public string? Current { get; set; }

        public string? Password { get; set; }
    }
}
