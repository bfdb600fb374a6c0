using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>What happens when the provider sends somebody back. Nobody is signed in with the provider's claims, only with an account.</summary>
public sealed partial class ProviderEvents(
    Provider provider, PublicAddress address, Arrivals arrivals, UserManager<Account> accounts, ILogger<ProviderEvents> logger) : OpenIdConnectEvents
{
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        // Not the Host header's word, where it is known better: the provider sends the code there.
        context.ProtocolMessage.RedirectUri = address.Configured is { } known
            ? known.GetLeftPart(UriPartial.Authority) + Provider.CallbackPath
            : context.ProtocolMessage.RedirectUri;
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var errand = Errand.Unpack(context.Properties);
        if (provider.Read(context.Principal) is { } who)
        {
            var here = errand is Errand.Connect ? await HereAsync(context.HttpContext) : null;
            End(context, errand, await arrivals.ReceiveAsync(who, errand, here, context.HttpContext.RequestAborted));
        }
        else
        {
            LogIssuer(logger, context.Principal?.FindFirst("iss")?.Value);
            End(context, errand, Crossing.Unreliable);
        }
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        End(context, Errand.Unpack(context.Properties), Crossing.Denied);
        return Task.CompletedTask;
    }

    /// <summary>An errand of another browser is not told: its page's address may be a secret.</summary>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var crossing = Failures.Of(context.Failure);
        LogFailure(logger, crossing, context.Failure?.GetType().Name);
        End(context, Errand.Unpack(crossing == Crossing.Stale ? null : context.Properties), crossing);
        return Task.CompletedTask;
    }

    /// <summary>The address of the page that says how it ended.</summary>
    public static string PageAfter(Errand errand, Crossing crossing) => crossing switch
    {
        Crossing.Done or Crossing.Connected => errand.Target,
        Crossing.Over => errand.Page,
        _ => QueryHelpers.AddQueryString(errand.Page, "sso", $"{crossing}"),
    };

    private void End<T>(HandleRequestContext<T> context, Errand errand, Crossing crossing)
        where T : AuthenticationSchemeOptions
    {
        LogEnd(logger, errand.GetType().Name, crossing);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(PageAfter(errand, crossing));
        context.HandleResponse();
    }

    /// <summary>Asked by hand: the callback is answered before anybody's session is looked at.</summary>
    private async Task<Account?> HereAsync(HttpContext context) =>
        await context.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Principal: { } signedIn } ? await accounts.GetUserAsync(signedIn) : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Single sign-on: {Errand} ended as {Crossing}.")]
    private static partial void LogEnd(ILogger logger, string errand, Crossing crossing);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Single sign-on failed as {Crossing}: {Fault}.")]
    private static partial void LogFailure(ILogger logger, Crossing crossing, string? fault);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Single sign-on: the provider calls itself {Issuer}, and LiveOR:SingleSignOn:Authority must say the same.")]
    private static partial void LogIssuer(ILogger logger, string? issuer);
}
