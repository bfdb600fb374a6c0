using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using LiveOR.Web.Accounts.SingleSignOn;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Hosting;

/// <summary>What one address and one account may ask for, so that nobody's hunger is everybody's wait.</summary>
internal static class Limits
{
    private const int UploadsOfOneAccount = 3;
    private const int UploadsAltogether = 8;
    private const int UploadsWaiting = 64;

    /// <summary>The key of everything that a limit does not count; no address and no account has it.</summary>
    private const string Unlimited = "\0";

    private static readonly string[] Doors = ["/sign-in", "/passkeys", "/invite"];
    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitOptions>().Bind(configuration.GetSection("LiveOR:Limits")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>();
        services.AddRateLimiter(options => options.OnRejected = RefuseAsync);
        services.AddSingleton<ViewerPlaces>();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>, ViewerPlaces>(
            (options, limits, places) => options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Requests(limits.Value), Tries(limits.Value), Certificates(limits.Value), places.Limiter, UploadsOfEach(), Uploads()));
        return services;
    }

    private static PartitionedRateLimiter<HttpContext> Requests(LimitOptions limits) => When(_ => true, Address, _ => new TokenBucketRateLimiter(new()
    {
        TokenLimit = limits.RequestBurst,
        TokensPerPeriod = limits.RequestsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    }));

    private static PartitionedRateLimiter<HttpContext> Tries(LimitOptions limits) => Minutely(IsDoor, limits.DoorPerMinute);

    private static PartitionedRateLimiter<HttpContext> Certificates(LimitOptions limits) => Minutely(IsCertificate, limits.CertificatesPerMinute);

    private static PartitionedRateLimiter<HttpContext> Minutely(Func<HttpContext, bool> counts, int most) => When(counts, Address, _ => new SlidingWindowRateLimiter(new()
    {
        PermitLimit = most,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
        QueueLimit = 0,
        AutoReplenishment = true,
    }));

    /// <summary>A picture's bytes are read when its turn has come, so that many at once do not fill the memory.</summary>
    private static PartitionedRateLimiter<HttpContext> UploadsOfEach() => When(
        IsUpload, context => context.User.Identity?.Name ?? "", _ => new ConcurrencyLimiter(new() { PermitLimit = UploadsOfOneAccount, QueueLimit = UploadsWaiting }));

    private static PartitionedRateLimiter<HttpContext> Uploads() =>
        When(IsUpload, _ => "", _ => new ConcurrencyLimiter(new() { PermitLimit = UploadsAltogether, QueueLimit = UploadsWaiting }));

    public static PartitionedRateLimiter<HttpContext> When(
        Func<HttpContext, bool> counts, Func<HttpContext, string> whose, Func<string, RateLimiter> limiter) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => counts(context)
            ? RateLimitPartition.Get(whose(context), limiter)
            : RateLimitPartition.GetNoLimiter(Unlimited));

    private static bool IsDoor(HttpContext context) =>
        (HttpMethods.IsPost(context.Request.Method) && Doors.Any(door => context.Request.Path.StartsWithSegments(door))) || IsComingBack(context);

    private static bool IsCertificate(HttpContext context) => context.Request.Path.StartsWithSegments("/certificates")
        || context.Request.Path.Value?.EndsWith("/certificate.pdf", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Single sign-on's way back is answered before anything else counts requests, and asks the provider.</summary>
    public static bool IsComingBack(HttpContext context) => context.Request.Path.Equals(Provider.CallbackPath, StringComparison.OrdinalIgnoreCase);

    public static bool IsWatching(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/hubs");

    private static bool IsUpload(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Equals("/api/photos", StringComparison.OrdinalIgnoreCase);

    /// <summary>An IPv6 network of 64 bits is one household; whoever has it has all its addresses.</summary>
    public static string Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        address = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } && !IPAddress.IsLoopback(address)
            ? Convert.ToHexString(address.GetAddressBytes(), 0, 8)
            : $"{address}";
    }

    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancellationToken)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : ComeAgain;
        refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        IResult answer = refused.HttpContext.Request.WantsPage()
            ? TypedResults.Content(TooManyPage.Html, "text/html; charset=utf-8", statusCode: StatusCodes.Status429TooManyRequests)
            : TypedResults.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: "Too many at once", detail: TooManyPage.Words);
        refused.HttpContext.Response.Headers.CacheControl = "no-store";
        await answer.ExecuteAsync(refused.HttpContext);
    }
}
