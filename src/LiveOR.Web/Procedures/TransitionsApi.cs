using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<LiveOR.Client.Procedures.StatusAnswer>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace LiveOR.Web.Procedures;

internal static class TransitionsApi
{
    public static async Task<Answer> GoLiveAsync(
        Guid id, GoLiveRequest? request, Transitions transitions, IDbContextFactory<LiveORDbContext> databases,
        TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        if (Confirmed(request?.Checklist) is not { } confirmed)
        {
            return Problems.Invalid("checklist", "Either \"all\" or an object of item ids with true or false.");
        }

        var moderator = await ModeratorAtHandAsync(databases, context, cancellationToken);
        return Answer(await transitions.MoveAsync(
            new ProcedureId(id),
            session => Lifecycle.GoLive(
                session.Procedure, session.Progress, By(context), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
                request?.SingleHanded ?? false, moderator, confirmed),
            cancellationToken));
    }

    public static Task<Answer> HoldAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(id, transitions, context, Lifecycle.Hold, cancellationToken);

    public static Task<Answer> ReleaseAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(id, transitions, context, Lifecycle.Release, cancellationToken);

    public static Task<Answer> ConcludeAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(id, transitions, context, Lifecycle.Conclude, cancellationToken);

    public static Task<Answer> StopAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(id, transitions, context, Lifecycle.Stop, cancellationToken);

    public static Task<Answer> PublishAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(id, transitions, context, Lifecycle.Publish, cancellationToken);

    public static Task<Answer> WithdrawAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(id, transitions, context, Lifecycle.Withdraw, cancellationToken);

    public static async Task<Answer> SignOffAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await transitions.SignOffAsync(new ProcedureId(id), By(context), cancellationToken));

    private static async Task<Answer> MoveAsync(
        Guid id, Transitions transitions, HttpContext context, Func<Progress, string, Transition> decide,
        CancellationToken cancellationToken) =>
        Answer(await transitions.MoveAsync(
            new ProcedureId(id), session => decide(session.Progress, By(context)), cancellationToken));

    private static Answer Answer(Moved? moved) => moved switch
    {
        null => Problems.NoProcedure(),
        { Transition: Transition.NotAllowed refused } => Problems.NotAllowed(refused.Status, refused.Why),
        { Transition: Transition.Missing missing } => Problems.Missing(missing.What),
        _ => TypedResults.Ok(new StatusAnswer(moved.Progress.Status, moved.Progress.Stopped)),
    };

    /// <summary>The confirmed items; null when the request's form is neither "all" nor an object.</summary>
    private static HashSet<string>? Confirmed(JsonElement? checklist) => checklist switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => [],
        { ValueKind: JsonValueKind.String } text when text.GetString() == "all" =>
            [.. ChecklistItem.Standard.Select(item => item.Id)],
        { ValueKind: JsonValueKind.Object } items =>
            [.. items.EnumerateObject().Where(each => each.Value.ValueKind == JsonValueKind.True).Select(each => each.Name)],
        _ => null,
    };

    /// <summary>Someone other than the caller who may moderate.</summary>
    private static async Task<bool> ModeratorAtHandAsync(
        IDbContextFactory<LiveORDbContext> databases, HttpContext context, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Accounts.AsNoTracking().ToListAsync(cancellationToken);
        return accounts.Any(each => each.Name != By(context) && each.Roles.Contains(Role.Moderator));
    }

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
