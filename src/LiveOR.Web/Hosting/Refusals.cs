using System.Security.Claims;

namespace LiveOR.Web.Hosting;

/// <summary>Logs who was refused what, by ids and the address's pattern, never the address itself. A flood of refusals fills no disk.</summary>
public sealed partial class Refusals(RequestDelegate next, TimeProvider time, ILogger<Refusals> logger)
{
    private const int LinesPerMinute = 60;

    private readonly Lock written = new();
    private long minute;
    private int lines;

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var status = context.Response.StatusCode;
        if (status is StatusCodes.Status403Forbidden && MayWrite())
        {
            var who = context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "nobody";
            LogRefused(status, Method(context.Request), Pattern(context), who);
        }
    }

    private bool MayWrite()
    {
        lock (written)
        {
            var now = time.GetUtcNow().ToUnixTimeSeconds() / 60;
            lines = now == minute ? lines + 1 : 1;
            minute = now;
            return lines <= LinesPerMinute;
        }
    }

    /// <summary>A method can be any word; only the known ones are written down.</summary>
    private static string Method(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method)
        || HttpMethods.IsDelete(request.Method) || HttpMethods.IsPatch(request.Method)
            ? request.Method
            : "other";

    private static string Pattern(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "an address of another origin's choice";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused with {Status}: {Method} {Pattern}, account {Account}")]
    private partial void LogRefused(int status, string method, string pattern, string account);
}
