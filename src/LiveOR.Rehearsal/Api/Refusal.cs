using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Api;

/// <summary>X's error bodies, word for word as clients match on them.</summary>
internal static class Refusal
{
    private const string Problems = "https://api.x.com/2/problems/";

    public static IResult Unauthorized() => Plain(StatusCodes.Status401Unauthorized, "Unauthorized", "Unauthorized");

    public static IResult NotFound() => Plain(StatusCodes.Status404NotFound, "Not Found", "Not Found");

    public static IResult TooManyRequests() =>
        Plain(StatusCodes.Status429TooManyRequests, "Too Many Requests", "Too Many Requests");

    /// <summary>The one body without a <c>status</c>.</summary>
    public static IResult CreditsDepleted(RehearsalAccount account) => Answer.Problem(
        new JsonObject
        {
            ["account_id"] = long.TryParse(account.UserId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : account.UserId,
            ["title"] = "CreditsDepleted",
            ["detail"] = $"Your enrolled account [{account.UserId}] does not have any credits to fulfill this request.",
            ["type"] = "https://api.twitter.com/2/problems/credits",
        },
        StatusCodes.Status402PaymentRequired);

    public static IResult Duplicate() => Forbidden("You are not allowed to create a Tweet with duplicate content.");

    public static IResult ParentNotVisible() =>
        Forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");

    public static IResult ParentNotOwn() => Answer.Problem(
        new JsonObject
        {
            ["detail"] = "You can only reply to or quote posts where you are mentioned or are the author",
            ["type"] = Problems + "not-authorized-for-resource",
            ["title"] = "Forbidden",
            ["status"] = StatusCodes.Status403Forbidden,
        },
        StatusCodes.Status403Forbidden);

    public static IResult NotOwn() => Forbidden("You are not permitted to perform this action.");

    /// <summary>A refusal for good: X gives this one when somebody else closed the conversation.</summary>
    public static IResult NotAllowed() => Forbidden(
        "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author"
        + " of the post you are replying to.");

    // X publishes the rule; these words for it are ours.
    public static IResult SeveralCashtags() => Forbidden("A post may contain at most one cashtag.");

    public static IResult TooLong(int status = StatusCodes.Status400BadRequest) => Plain(
        status,
        status == StatusCodes.Status400BadRequest ? "Bad Request" : "Forbidden",
        "Your Tweet text is too long. For more information on how Twitter determines text length see"
            + " https://github.com/twitter/twitter-text.");

    public static IResult Invalid(string message, string? parameter = null, string? value = null)
    {
        var parameters = new JsonObject();
        if (parameter is not null)
        {
            parameters[parameter] = new JsonArray(value ?? "");
        }
        return Answer.Problem(
            new JsonObject
            {
                ["errors"] = new JsonArray(new JsonObject { ["parameters"] = parameters, ["message"] = message }),
                ["title"] = "Invalid Request",
                ["detail"] = "One or more parameters to your request was invalid.",
                ["type"] = Problems + "invalid-request",
            },
            StatusCodes.Status400BadRequest);
    }

    /// <summary>The note about one missing thing that stands beside <c>data</c> in an answer.</summary>
    public static JsonObject Missing(string kind, string parameter, string value) => new()
    {
        ["value"] = value,
        ["detail"] = $"Could not find {kind} with {parameter}: [{value}].",
        ["title"] = "Not Found Error",
        ["resource_type"] = kind,
        ["parameter"] = parameter,
        ["resource_id"] = value,
        ["type"] = Problems + "resource-not-found",
    };

    private static IResult Forbidden(string detail) => Plain(StatusCodes.Status403Forbidden, "Forbidden", detail);

    private static IResult Plain(int status, string title, string detail) => Answer.Problem(
        new JsonObject { ["detail"] = detail, ["type"] = "about:blank", ["title"] = title, ["status"] = status },
        status);
}
