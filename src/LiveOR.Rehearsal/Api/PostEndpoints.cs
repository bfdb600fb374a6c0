using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Credits;
using LiveOR.Rehearsal.Entities;
using LiveOR.Rehearsal.Faults;
using LiveOR.Rehearsal.Limits;
using LiveOR.Rehearsal.Posts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

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

    private static async Task<IResult> CreateAsync(HttpContext http, Timeline timeline, Ledger ledger, Conduct conduct)
    {
        var (request, refusal) = await PostRequest.ReadAsync(http.Request);
        if (request is null)
        {
            return refusal!;
        }
        if (Marks.In(request.Text).Count(mark => mark.Kind == MarkKind.Cashtag) > 1)
        {
            return Refusal.SeveralCashtags();
        }
        var cost = Prices.Of(request.Text);
        if (!ledger.TryPayPost(cost))
        {
            return Refusal.CreditsDepleted(http.Author());
        }
        var publication = timeline.Publish(http.Author().UserId, request.Text, request.ParentId);
        if (publication is not Publication.Published)
        {
            ledger.ReturnPost(cost);
        }
        return Say(publication, conduct.Now.Names == FieldNames.Post);
    }

    private static IResult Say(Publication publication, bool postNames) => publication switch
    {
        Publication.Published published => Answer.Json(
            new JsonObject { ["data"] = PostFields.Created(published.Post, postNames) },
            StatusCodes.Status201Created),
        Publication.Duplicate => Refusal.Duplicate(),
        Publication.ParentNotOwn => Refusal.ParentNotOwn(),
        _ => Refusal.ParentNotVisible(),
    };

    private static IResult Delete(string id, HttpContext http, Timeline timeline, Ledger ledger)
    {
        if (PostId.Parse(id) is not { } post)
        {
            return Refusal.Invalid($"The `id` path parameter value [{id}] does not match ^[0-9]{{1,19}}$", "id", id);
        }
        if (!ledger.TryPayDeletion())
        {
            return Refusal.CreditsDepleted(http.Author());
        }
        var removal = timeline.Remove(http.Author().UserId, post);
        if (removal != Removal.Removed)
        {
            ledger.ReturnDeletion();
        }
        return removal switch
        {
            Removal.Removed => Answer.Json(new JsonObject { ["data"] = new JsonObject { ["deleted"] = true } }),
            Removal.NotOwn => Refusal.NotOwn(),
            _ => Answer.Problem(Refusal.Missing("tweet", "id", id), StatusCodes.Status404NotFound),
        };
    }

    private static IResult Lookup(HttpContext http, Timeline timeline, Ledger ledger, Conduct conduct)
    {
        var names = conduct.Now.Names;
        var query = new Query(http.Request.Query).Allow(["ids", .. PostFields.Parameters(names)]);
        var fields = PostFields.Read(query, names);
        var ids = query.Ids("ids", MostIds);
        if (query.Problem is not null)
        {
            return query.Problem;
        }
        var found = ids.Select(id => (Id: id, Post: timeline.Read(PostId.Parse(id)!.Value))).ToList();
        var posts = found.Select(each => each.Post).OfType<Post>().ToList();
        return ledger.TryPayReads(posts)
            ? Answer.Json(Both(
                new JsonArray([.. posts.Select(post => fields.Show(post, Parent(timeline, post)))]),
                new JsonArray([.. found.Where(each => each.Post is null).Select(each => Refusal.Missing("tweet", "ids", each.Id))])))
            : Refusal.CreditsDepleted(http.Author());
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
