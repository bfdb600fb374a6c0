using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Limits;
using LiveOR.Rehearsal.Media;
using LiveOR.Rehearsal.Posts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Api;

internal static class PostEndpoints
{
    private const int MostIds = 100;

    public static void MapPosts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/2/tweets", CreateAsync).AddEndpointFilter(new Signed(RateLimit.Post));
        api.MapGet("/2/tweets", Lookup).AddEndpointFilter(new Signed(RateLimit.Lookup));
        api.MapDelete("/2/tweets/{id}", Delete).AddEndpointFilter(new Signed(RateLimit.Delete));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, Timeline timeline, Uploads uploads, IOptions<RehearsalXOptions> options)
    {
        var (request, refusal) = await PostRequest.ReadAsync(http.Request);
        if (request is null)
        {
            return refusal!;
        }
        var author = http.Author().UserId;
        if (uploads.Attach(author, [.. request.MediaIds.Select(id => PostId.Parse(id)!.Value)]) is not { } pictures)
        {
            return MediaAnswer.InvalidIds("media.media_ids", string.Join(',', request.MediaIds));
        }
        return timeline.Publish(author, request.Text, request.ParentId, pictures) switch
        {
            Publication.Published published => Answer.Json(
                new JsonObject { ["data"] = PostFields.Created(published.Post, options.Value.PostNames) },
                StatusCodes.Status201Created),
            Publication.Duplicate => Refusal.Duplicate(),
            Publication.ParentNotOwn => Refusal.ParentNotOwn(),
            _ => Refusal.ParentNotVisible(),
        };
    }

    private static IResult Delete(string id, HttpContext http, Timeline timeline, Uploads uploads)
    {
        if (PostId.Parse(id) is not { } post)
        {
            return Refusal.Invalid($"The `id` path parameter value [{id}] does not match ^[0-9]{{1,19}}$", "id", id);
        }
        var pictures = timeline.Find(post)?.Pictures ?? [];
        var removal = timeline.Remove(http.Author().UserId, post);
        if (removal == Removal.Removed)
        {
            uploads.Discard(pictures);
        }
        return removal switch
        {
            Removal.Removed => Answer.Json(new JsonObject { ["data"] = new JsonObject { ["deleted"] = true } }),
            Removal.NotOwn => Refusal.NotOwn(),
            _ => Answer.Problem(Refusal.Missing("tweet", "id", id), StatusCodes.Status404NotFound),
        };
    }

    private static IResult Lookup(HttpContext http, Timeline timeline, IOptions<RehearsalXOptions> options)
    {
        var postNames = options.Value.PostNames;
        var query = new Query(http.Request.Query).Allow("ids", PostFields.Parameter(postNames), MediaExpansion.Expansions, MediaExpansion.Fields);
        var media = new MediaExpansion(http, query);
        var fields = new PostFields(postNames, query.Set(PostFields.Parameter(postNames), PostFields.Known(postNames)), media.IsAsked);
        var ids = query.Ids("ids", MostIds);
        if (query.Problem is not null)
        {
            return query.Problem;
        }
        var data = new JsonArray();
        var errors = new JsonArray();
        List<Post> found = [];
        foreach (var id in ids)
        {
            if (timeline.Find(PostId.Parse(id)!.Value) is { } post)
            {
                found.Add(post);
                data.Add(fields.Show(post, Parent(timeline, post)));
            }
            else
            {
                errors.Add(Refusal.Missing("tweet", "ids", id));
            }
        }
        var body = Both(data, errors);
        media.AddTo(body, found);
        return Answer.Json(body);
    }

    public static Post? Parent(Timeline timeline, Post post) => post.ParentId is { } id ? timeline.Find(id) : null;

    public static RehearsalAccount Author(this HttpContext http) => http.Features.GetRequiredFeature<RehearsalAccount>();

    private static JsonObject Both(JsonArray data, JsonArray errors)
    {
        var body = new JsonObject();
        if (data.Count > 0)
        {
            body["data"] = data;
        }
        if (errors.Count > 0)
        {
            body["errors"] = errors;
        }
        return body;
    }
}
