using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary>Where a browser may be sent with a code. A client without registered addresses is the generated one: it takes
/// loopback addresses and those of the host that the browser is talking to. A code alone is worth nothing there:
/// the token endpoint wants the client's secret and the PKCE verifier too.</summary>
internal static class Redirects
{
    public static bool Allows(this RehearsalClient client, string address, HttpRequest http) => client.RedirectUris.Count > 0
        ? client.RedirectUris.Contains(address, StringComparer.Ordinal)
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsPlain(uri) && (uri.IsLoopback || IsOwn(uri, http));

    public static bool IsOwn(Uri uri, HttpRequest http) =>
        http.Host.HasValue
        && Uri.TryCreate($"{http.Scheme}://{http.Host.ToUriComponent()}", UriKind.Absolute, out var own)
        && uri.GetLeftPart(UriPartial.Authority) == own.GetLeftPart(UriPartial.Authority);

    private static bool IsPlain(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0;
}
