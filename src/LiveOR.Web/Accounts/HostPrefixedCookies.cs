using Microsoft.AspNetCore.Authentication.Cookies;

namespace LiveOR.Web.Accounts;

/// <summary>On HTTPS the cookie's name carries the __Host- prefix, which browsers bind to this very host; loopback HTTP
/// cannot have it.</summary>
public sealed class HostPrefixedCookies : ICookieManager
{
    private readonly ChunkingCookieManager inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        inner.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        inner.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
