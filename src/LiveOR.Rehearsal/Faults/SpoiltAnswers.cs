using System.Globalization;
using System.Text;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Rehearsal.Faults;

/// <summary>What a client gets instead of the answer.</summary>
internal sealed class SpoiltAnswers(NetworkClock clock)
{
    private const string Sorry = "<!DOCTYPE html>\n<html><head><title>X</title></head><body><p>Something went wrong. Try reloading.</p></body></html>";

    public IResult For(Fault fault, RateLimit limit, HttpContext http) => fault.Kind.Harm switch
    {
        Harm.ServerError => Page(Error(Reason(fault.Kind.Status)), fault.Kind.Status),
        Harm.Garbage => Page(Sorry, StatusCodes.Status200OK),
        Harm.Unreadable => Torn(limit),
        Harm.TooMany => TooMany(fault, limit, http.Response.Headers),
        Harm.TooManyRetryAfter => RetryAfter(fault, http.Response.Headers),
        Harm.TooManyInADay => InADay(fault, http.Response.Headers),
        Harm.TooManyInPlainText => InPlainText(http.Response.Headers),
        _ => Refused(fault.Kind.Name, http),
    };

    private static IResult Refused(string name, HttpContext http) => name switch
    {
        "401" => Refusal.Unauthorized(),
        "402" => Refusal.CreditsDepleted(http.Author()),
        "403-not-visible" => Refusal.ParentNotVisible(),
        "400-too-long" => Refusal.TooLong(),
        "403-too-long" => Refusal.TooLong(StatusCodes.Status403Forbidden),
        _ => Refusal.NotAllowed(),
    };

    private IResult TooMany(Fault fault, RateLimit limit, IHeaderDictionary headers)
    {
        headers.Show("x-rate-limit", new Allowance(limit.PerUser, 0, Reset(fault)));
        return Refusal.TooManyRequests();
    }

    /// <summary>The trap: plenty is left of the quarter of an hour, and nothing of the day.</summary>
    private IResult InADay(Fault fault, IHeaderDictionary headers)
    {
        headers.Show("x-app-limit-24hour", new Allowance(RateLimit.Post.PerAppDay!.Value, 0, Reset(fault)));
        return Refusal.TooManyRequests();
    }

    private IResult RetryAfter(Fault fault, IHeaderDictionary headers)
    {
        Silence(headers);
        var seconds = Math.Ceiling((Reset(fault) - clock.ForClients(clock.GetUtcNow())).TotalSeconds);
        headers.RetryAfter = Math.Max(0, seconds).ToString(CultureInfo.InvariantCulture);
        return Refusal.TooManyRequests();
    }

    private static ContentHttpResult InPlainText(IHeaderDictionary headers)
    {
        Silence(headers);
        return TypedResults.Text("Rate limit exceeded\n", "text/plain", Encoding.UTF8, StatusCodes.Status429TooManyRequests);
    }

    private static ContentHttpResult Torn(RateLimit limit) => TypedResults.Text(
        """{"data":{"id":"19""", "application/json", Encoding.UTF8,
        limit.Kind == CallKind.Post ? StatusCodes.Status201Created : StatusCodes.Status200OK);

    private static ContentHttpResult Page(string html, int status) => TypedResults.Text(html, "text/html", Encoding.UTF8, status);

    private static string Error(string title) => $"<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>";

    private DateTimeOffset Reset(Fault fault) =>
        clock.ForClients(fault.Until ?? clock.GetUtcNow().AddSeconds(fault.Seconds));

    private static void Silence(IHeaderDictionary headers)
    {
        foreach (var name in headers.Keys.Where(name => name.StartsWith("x-", StringComparison.Ordinal)).ToList())
        {
            headers.Remove(name);
        }
    }

    private static string Reason(int status) => status switch
    {
        StatusCodes.Status500InternalServerError => "500 Internal Server Error",
        StatusCodes.Status502BadGateway => "502 Bad Gateway",
        StatusCodes.Status503ServiceUnavailable => "503 Service Unavailable",
        _ => "504 Gateway Timeout",
    };
}
