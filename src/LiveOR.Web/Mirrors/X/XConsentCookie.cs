using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Keeps a connection that was begun in the browser of whoever began it, encrypted, until X sends that browser back.
/// SameSite=Lax: the way back comes from another site.</summary>
internal sealed class XConsentCookie(IDataProtectionProvider protection)
{
    private const string Name = "liveor-connect-x";

    private readonly IDataProtector protector = protection.CreateProtector("LiveOR.Mirrors.X.Consent");

    public void Write(HttpContext context, XConsent consent) => context.Response.Cookies.Append(
        In(context), protector.Protect(JsonSerializer.Serialize(consent, XJson.Default.XConsent)), Options(context, XConsent.Lifetime));

    /// <summary>Takes it out of the browser: it is good for one answer.</summary>
    public XConsent? Take(HttpContext context)
    {
        var kept = context.Request.Cookies[In(context)];
        context.Response.Cookies.Delete(In(context), Options(context, null));
        try
        {
            return kept is null ? null : JsonSerializer.Deserialize(protector.Unprotect(kept), XJson.Default.XConsent);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string In(HttpContext context) => context.Request.IsHttps ? $"__Host-{Name}" : Name;

    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = age,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
