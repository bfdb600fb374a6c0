using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Client.Archive;
using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Procedures.Review;

/// <summary>A reviewed procedure goes to the archive, on terms. Status and terms are one transaction.</summary>
internal sealed class Publishing(Transitions transitions, ReviewReading reading, TimeProvider time)
{
    public async Task<(Moved? Moved, bool Outrun)> PublishAsync(
        ProcedureId id, PublishRequest request, string by, CancellationToken cancellationToken)
    {
        var outrun = false;
        var moved = await transitions.MoveAsync(
            id,
            async session =>
            {
                outrun = false;
                var transition = Lifecycle.Publish(session.Progress, by);
                if (transition is not Transition.Changed)
                {
                    return transition;
                }

                var material = await reading.ReadAsync(session.Db, session.Procedure, cancellationToken);
                outrun = request.Version is { } read && read != ReviewVersion.Of(material, session.Progress);
                var gaps = PublishGaps.Of(material, Terms(session, request), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
                return (outrun, gaps.Count) switch
                {
                    (true, _) => new Transition.NotAllowed(session.Progress.Status, TermsRules.Outrun),
                    (_, > 0) => new Transition.Missing(gaps),
                    _ => transition,
                };
            },
            session =>
            {
                Set(session, Terms(session, request), by);
                return Task.CompletedTask;
            },
            cancellationToken);
        return (moved, outrun);
    }

    private static ArchiveTerms Terms(JournalSession session, PublishRequest request) =>
        session.Procedure.Terms with { Deidentified = request.Deidentified ?? false, EmbargoUntil = request.EmbargoUntil };

    private static void Set(JournalSession session, ArchiveTerms terms, string by)
    {
        if (terms != session.Procedure.Terms)
        {
            session.Change(session.Procedure with { Terms = terms });
            session.Record(by, AuditAction.ChangedTerms, "the archive", TermsNotes.Of(terms));
        }
    }
}
