using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveOR.Audience;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LiveOR.Web.Audience;

/// <summary>“Everything after n”, for those who missed something and for those who cannot be told.</summary>
internal static class CatchUpEndpoint
{
    private static readonly string Build = typeof(CatchUpEndpoint).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        string slug, string? after, Feeds feeds, ClaimsPrincipal viewer, HttpContext context)
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
            return TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound,
                title: "There is no narration at this address.",
                detail: "Check the link, or ask whoever sent it to you.");
        }

        context.KeepFromSearchEngines(view);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(
            JsonSerializer.SerializeToUtf8Bytes(view.After(number), AudienceJson.Default.CatchUp),
            "application/json; charset=utf-8",
            entityTag: TagOf(view));
    }

    private static bool TryRead(string? after, out long number)
    {
        number = 0;
        return after is null || long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Changes with every entry, since each changes the hash of the chain, and with every build, which may draw
    /// differently.</summary>
    private static EntityTagHeaderValue TagOf(FeedView view)
    {
        var state = $"{view.Feed.Procedure.Id} {view.Feed.Progress.LatestHash} {view.Latest} {Build}";
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..24]}\"");
    }
}
