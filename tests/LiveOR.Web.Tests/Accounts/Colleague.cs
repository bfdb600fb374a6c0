using System.Net.Http.Headers;
using LiveOR.Accounts;
using LiveOR.Web.Accounts;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>Somebody else of the staff. Whoever holds the data folder's keys can sign a cookie for them, as the server does.</summary>
internal static class Colleague
{
    public static HttpClient Of(string dataFolder, Uri address, string name, params Role[] roles)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.Add("Cookie", $"liveor={Ticket(dataFolder, name, roles)}");
        return client;
    }

    private static string Ticket(string dataFolder, string name, Role[] roles)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            Roles = roles,
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var keys = new DirectoryInfo(Path.Combine(dataFolder, "keys"));
        var protector = DataProtectionProvider.Create(keys, builder => builder.SetApplicationName("LiveOR"))
            .CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", scheme, "v2");
        var now = TimeProvider.System.GetUtcNow();
        return new TicketDataFormat(protector).Protect(new AuthenticationTicket(
            StaffPrincipal.Of(account),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1), IsPersistent = true }, scheme));
    }
}
