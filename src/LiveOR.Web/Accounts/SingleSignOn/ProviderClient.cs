using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>How LiveOR speaks OpenID Connect: authorization code with PKCE, who somebody is and nothing more, no token kept.</summary>
internal static class ProviderClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Signatures =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void Configure(OpenIdConnectOptions options, IOptions<SingleSignOnOptions> configured, PublicAddress address)
    {
        var settings = configured.Value;
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = !new Uri(settings.Authority!).IsLoopback;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.BackchannelTimeout = Patience;
        options.EventsType = typeof(ProviderEvents);
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;

        // The default is a form that the provider's page posts: the origin guard refuses it, and cookies would have to go to every site.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.CallbackPath = Provider.CallbackPath;
        (options.RemoteSignOutPath, options.SignedOutCallbackPath) = (default, default);
        options.TokenHandler = new SignedTokens();
        options.TokenValidationParameters.ValidAlgorithms = Signatures;
        Ask(options, settings);
        Harden(options.CorrelationCookie, "liveor-sso.", address);
        Harden(options.NonceCookie, "liveor-nonce.", address);
    }

    /// <summary>Some providers say what somebody is called only where they are asked again.</summary>
    private static void Ask(OpenIdConnectOptions options, SingleSignOnOptions settings)
    {
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.Clear();
        options.ClaimActions.MapUniqueJsonKey(settings.NameClaim, settings.NameClaim);
        if (settings.RoleClaim is { } role)
        {
            options.ClaimActions.MapJsonKey(role, role);
        }
    }

    /// <summary>As with the session's cookie: bound to this very host where the server is reached over HTTPS.</summary>
    private static void Harden(CookieBuilder cookie, string name, PublicAddress address)
    {
        var secure = address.Configured?.Scheme == Uri.UriSchemeHttps;
        cookie.Name = secure ? $"__Host-{name}" : name;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
    }
}
