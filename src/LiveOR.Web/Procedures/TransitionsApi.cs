using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Client.Archive;
using LiveOR.Client.Procedures;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Procedures.Review;
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
        if (!IsReadable(request?.Checklist))
        {
            return Problems.Invalid("checklist", "Either \"all\" or an object of item ids with true or false.");
        }

        var moderator = await ModeratorAtHandAsync(databases, context, cancellationToken);
        return Answer(await transitions.MoveAsync(
            new ProcedureId(id),
            session => Lifecycle.GoLive(
                session.Procedure, session.Progress, By(context), Today(time),
                request?.SingleHanded ?? false, moderator, Confirmed(request?.Checklist, session.Procedure)),
            cancellationToken));
    }

    public static Task<Answer> HoldAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(id, transitions, context, Lifecycle.Hold, cancellationToken);

    public static Task<Answer> ReleaseAsync(
        Guid id, Transitions transitions, TimeProvider time, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(
            id, transitions, session => Lifecycle.Release(session.Procedure, session.Progress, By(context), Today(time)),
            "It stays on hold. Before it goes on: ", cancellationToken);

    public static Task<Answer> ConcludeAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(id, transitions, context, Lifecycle.Conclude, cancellationToken);

    public static Task<Answer> StopAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        MoveAsync(id, transitions, context, Lifecycle.Stop, cancellationToken);

    public static async Task<Answer> PublishAsync(
        Guid id, PublishRequest? request, Publishing publishing, SteadyDay day, HttpContext context, CancellationToken cancellationToken)
    {
        if (TermsRules.EmbargoError(request?.EmbargoUntil, day.Today) is { } error)
        {
            return Problems.Invalid("embargoUntil", error);
        }

        var (moved, outrun) = await publishing.PublishAsync(
            new ProcedureId(id), request ?? new PublishRequest(), By(context), cancellationToken);
        return outrun ? Problems.Conflict(TermsRules.Outrun) : Answer(moved, "Before it can stand in the archive: ");
    }

    public static Task<Answer> WithdrawAsync(
        Guid id, WithdrawRequest? request, Transitions transitions, PrivacyGuard guard, HttpContext context,
        CancellationToken cancellationToken)
    {
        var reason = WithdrawalReason.Of(request?.Reason, guard);
        return MoveAsync(
            id, transitions, context, (progress, by) => Lifecycle.Withdraw(progress, by, reason), cancellationToken);
    }

    public static async Task<Answer> SignOffAsync(
        Guid id, Transitions transitions, HttpContext context, CancellationToken cancellationToken) =>
        Answer(
            await transitions.SignOffAsync(new ProcedureId(id), By(context), cancellationToken),
            "Before it can play: ");

    private static async Task<Answer> MoveAsync(
        Guid id, Transitions transitions, Func<JournalSession, Transition> decide, string purpose,
        CancellationToken cancellationToken) =>
        Answer(await transitions.MoveAsync(new ProcedureId(id), decide, cancellationToken), purpose);

    private static async Task<Answer> MoveAsync(
        Guid id, Transitions transitions, HttpContext context, Func<Progress, string, Transition> decide,
        CancellationToken cancellationToken) =>
        Answer(await transitions.MoveAsync(
            new ProcedureId(id), session => decide(session.Progress, By(context)), cancellationToken));

    private static Answer Answer(Moved? moved, string purpose = "Before it can go live: ") => moved switch
    {
        null => Problems.NoProcedure(),
        { Transition: Transition.NotAllowed refused } => Problems.NotAllowed(refused.Status, refused.Why),
        { Transition: Transition.Missing missing } => Problems.Missing(purpose, missing.What),
        _ => TypedResults.Ok(new StatusAnswer(moved.Progress.Status, moved.Progress.Stopped)),
    };

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static bool IsReadable(JsonElement? checklist) => checklist switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() == "all",
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.Object } => true,
        _ => false,
    };

    /// <summary>The confirmed items; "all" are those of the procedure's own profile.</summary>
    private static HashSet<string> Confirmed(JsonElement? checklist, Procedure procedure) => checklist switch
    {
        { ValueKind: JsonValueKind.String } => [.. JurisdictionProfile.Of(procedure).Checklist.Select(item => item.Id)],
        { ValueKind: JsonValueKind.Object } items =>
            [.. items.EnumerateObject().Where(each => each.Value.ValueKind == JsonValueKind.True).Select(each => each.Name)],
        _ => [],
    };

    /// <summary>Someone other than the caller who may moderate.</summary>
    private static async Task<bool> ModeratorAtHandAsync(
        IDbContextFactory<LiveORDbContext> databases, HttpContext context, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Accounts.AsNoTracking().ToListAsync(cancellationToken);
        return accounts.Any(each => each.ClosedAt is null && each.Name != By(context) && each.Roles.Contains(Role.Moderator));
    }

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
