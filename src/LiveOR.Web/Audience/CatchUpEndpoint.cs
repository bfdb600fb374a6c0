using System.Globalization;
using System.Security.Claims;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Audience;

/// <summary>“Everything after n”, for those who missed something and for those who cannot be told.</summary>
internal static class CatchUpEndpoint
{
    public static ProblemHttpResult Nothing => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "There is no narration at this address.",
        detail: "Check the link, or ask whoever sent it to you.");

    public static async Task<IResult> GetAsync(
        string slug, string? after, Feeds feeds, Press press, ClaimsPrincipal viewer, HttpContext context)
    {
        if (!TryRead(after, out var number))
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "“after” must be the number of an entry.",
                detail: "Give the last number you have as a whole number from 0, or leave it out to get the beginning.");
        }

        if (await feeds.FindForAsync(slug, viewer, context.RequestAborted) is not { } view)
        {
            return Nothing;
        }

        context.KeepFromSearchEngines(view);
        await press.Of(view).After(number).SendAsync(context);
        return Results.Empty;
    }

    private static bool TryRead(string? after, out long number)
    {
        number = 0;
        return after is null || long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
