using System.Globalization;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Archive.Retention;
using LiveOR.Client;
using LiveOR.Client.Archive.Retention;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Web.Procedures.Review;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>Where a person decides what becomes of an archive whose retention ends. Each decision is one turn at the journal: of two people
/// who decide at once, one does.</summary>
internal sealed class RetentionDesk(
    Journals journals, Transitions transitions, RetentionPolicy policy, PrivacyGuard guard, SteadyDay day, TimeProvider time)
{
    /// <summary>Erases it, and with it writes down what there was. The report comes after the commit; see <see cref="DeletionProofs"/>.</summary>
    public async Task<Moved?> ConfirmAsync(ProcedureId id, DateOnly? read, string by, CancellationToken cancellationToken)
    {
        Deletion? deletion = null;
        return await transitions.MoveAsync(
            id,
            async session =>
            {
                var transition = Decide(session, read, by);
                deletion = transition is Transition.Changed ? await DescribeAsync(session, by, cancellationToken) : null;
                return transition;
            },
            async session =>
            {
                await session.DeleteRowsAsync(cancellationToken);
                session.Db.Deletions.Add(deletion!);
            },
            cancellationToken);
    }

    public async Task<PostponeOutcome?> PostponeAsync(ProcedureId id, PostponeRequest request, string by, CancellationToken cancellationToken) =>
        await journals.WriteAsync(id, session => Task.FromResult(Postpone(session, request, by)), cancellationToken);

    private Transition Decide(JournalSession session, DateOnly? read, string by)
    {
        var standing = Standing(session);
        return standing switch
        {
            _ when session.Progress.Status == ProcedureStatus.Withdrawn =>
                Not(session, "It is gone already: it was withdrawn, or somebody else has confirmed its deletion."),
            null => Not(session, "Nothing makes it due. Archives are due once a policy says so, and rehearsals are thrown away instead."),
            { Stage: RetentionStage.Held } => Not(session, $"It is due, and something holds it. {string.Join(" ", standing.Holds)}"),
            { Stage: not RetentionStage.Due } => Not(session, $"It is kept until {Day(standing.DueOn)}. Nothing is deleted before its day."),
            _ when read != standing.DueOn =>
                Not(session, "Somebody changed its day after you read it. Nothing was deleted: read the list again, then decide."),
            _ => Lifecycle.Expire(session.Progress, by),
        };
    }

    private RetentionStanding? Standing(JournalSession session) =>
        RetentionStanding.Of(policy, RetentionFacts.Of(session.Procedure, session.Progress), day.Today);

    private static Transition.NotAllowed Not(JournalSession session, string why) => new(session.Progress.Status, why);

    private async Task<Deletion> DescribeAsync(JournalSession session, string by, CancellationToken cancellationToken)
    {
        var place = await Remains.PlaceAsync(session.Db, session.Procedure.Id, cancellationToken);
        var found = await Remains.LookAsync(session.Db, session.Procedure.Id, place, cancellationToken);
        return new Deletion
        {
            ProcedureId = session.Procedure.Id,
            Slug = session.Procedure.Slug,
            DueOn = Standing(session)!.DueOn,
            ConfirmedBy = by,
            ConfirmedAt = time.GetUtcNow(),
            Place = place,
            Found = JsonSerializer.Serialize(found, StaffJson.Default.IReadOnlyListKindCount),
        };
    }

    private PostponeOutcome Postpone(JournalSession session, PostponeRequest request, string by)
    {
        var reason = (request.Reason ?? "").Trim();
        return Standing(session) switch
        {
            null => new PostponeOutcome.NotAllowed(session.Progress.Status, "Nothing makes it due, so there is nothing to put off."),
            { DueOn: var due } when Postponing.Error(request.Until, due, day.Today) is { } error => new PostponeOutcome.Invalid("until", error),
            _ when ReviewReasons.Error(reason) is { } error => new PostponeOutcome.Invalid("reason", error),
            _ when guard.Inspect(reason).Findings is { Count: > 0 } findings => new PostponeOutcome.Revealing(findings),
            _ => Keep(session, request.Until!.Value, reason, by),
        };
    }

    private static PostponeOutcome.Done Keep(JournalSession session, DateOnly until, string reason, string by)
    {
        session.Change(session.Procedure with { Terms = session.Procedure.Terms with { KeepUntil = until, KeepReason = reason } });
        session.Record(
            by, AuditAction.PostponedDeletion, "the archive", new Dictionary<string, string> { ["until"] = Day(until), ["reason"] = reason });
        return new PostponeOutcome.Done();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
