using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>What a failure means to the one who wanted to sign in.</summary>
internal static class Failures
{
    public static Crossing Of(Exception? failure) => failure switch
    {
        null or AuthenticationFailureException => Crossing.Stale,
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenInvalidLifetimeException => Crossing.ClocksDiffer,
        _ when IsUnreachable(failure) => Crossing.Unreachable,
        _ => Crossing.Unreliable,
    };

    private static bool IsUnreachable(Exception? failure) =>
        failure is HttpRequestException or IOException { InnerException: null } or OperationCanceledException
        || (failure?.InnerException is { } inner && IsUnreachable(inner));
}
