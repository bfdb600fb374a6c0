using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Procedures;

/// <summary>Changes what the patient agreed to. It takes the procedure's writing turn, so that nothing goes live on a record
/// that is being replaced.</summary>
public sealed class ConsentRecord(Journals journals, TimeProvider time)
{
    /// <summary>Null when there is no such procedure.</summary>
    public Task<Transition?> ChangeAsync(ProcedureId id, Consent consent, CancellationToken cancellationToken) =>
        journals.WriteAsync(id, session => Task.FromResult(Change(session, consent)), cancellationToken);

    private Transition Change(JournalSession session, Consent consent)
    {
        var transition = Lifecycle.ChangeConsent(
            session.Procedure, session.Progress, consent, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (transition is Transition.Changed)
        {
            session.Change(session.Procedure with { Consent = consent });
        }

        return transition;
    }
}
