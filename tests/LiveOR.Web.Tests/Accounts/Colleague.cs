using System.Net.Http.Headers;
using System.Security.Claims;
using LiveOR.Accounts;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>Somebody else of the staff. Whoever holds the data folder's keys can sign a cookie for them, as the server does.</summary>
internal static class Colleague
{
    public static HttpClient Of(string dataFolder, Uri address, string name, params Role[] roles)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.Add("Cookie", Cookie(dataFolder, name, roles));
        return client;
    }

    public static string Cookie(string dataFolder, string name, params Role[] roles) => Cookie(dataFolder, name, TimeSpan.FromHours(1), roles);

    public static string Cookie(string dataFolder, string name, TimeSpan lasting, params Role[] roles) =>
        $"liveor={Ticket(dataFolder, name, lasting, roles)}";

    private static string Ticket(string dataFolder, string name, TimeSpan lasting, Role[] roles)
    {
        var account = Stored(dataFolder, name, roles);
        var scheme = IdentityConstants.ApplicationScheme;
        var keys = new DirectoryInfo(Path.Combine(dataFolder, "keys"));
        var protector = DataProtectionProvider.Create(keys, builder => builder.SetApplicationName("LiveOR"))
            .CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", scheme, "v2");
        var now = TimeProvider.System.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + lasting, IsPersistent = true };
        properties.Items["began"] = $"{now:O}";
        var claims = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new Claim(new ClaimsIdentityOptions().SecurityStampClaimType, account.SecurityStamp!),
            ],
            scheme);
        return new TicketDataFormat(protector).Protect(new AuthenticationTicket(new ClaimsPrincipal(claims), properties, scheme));
    }

    private static Account Stored(string dataFolder, string name, Role[] roles)
    {
        using var db = OnDisk.Open(dataFolder);
        var normalized = name.ToUpperInvariant();
        var found = db.Accounts.SingleOrDefault(each => each.NormalizedUserName == normalized);
        var account = found ?? new Account
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            NormalizedUserName = normalized,
            SecurityStamp = $"{Guid.NewGuid()}",
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        account.Roles = roles;
        if (found is null)
        {
            db.Accounts.Add(account);
        }

        db.SaveChanges();
        return account;
    }
}
