using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Procedures;

/// <summary>Changes what the patient agreed to. It takes the procedure's writing turn, so that nothing goes live on a record
/// that is being replaced.</summary>
public sealed class ConsentRecord(Journals journals, TimeProvider time)
{
    /// <summary>Null when there is no such procedure.</summary>
    public Task<Transition?> ChangeAsync(ProcedureId id, Consent consent, CancellationToken cancellationToken) =>
        journals.WriteAsync(id, session => ChangeAsync(session, consent, cancellationToken), cancellationToken);

    private async Task<Transition> ChangeAsync(JournalSession session, Consent consent, CancellationToken cancellationToken)
    {
        var changed = session.Procedure with { Consent = consent };
        if (!PhotoRules.MayTake(changed) && (await session.PhotosInUseAsync(cancellationToken)).Count > 0)
        {
            return new Transition.Missing(["photos: updates hold pictures. Take those updates back first."]);
        }

        var transition = Lifecycle.ChangeConsent(
            session.Procedure, session.Progress, consent, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (transition is Transition.Changed)
        {
            session.Change(changed);
        }

        return transition;
    }
}
