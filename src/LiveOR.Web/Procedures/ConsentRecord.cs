using LiveOR.Accounts;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Procedures;

/// <summary>Changes what the patient agreed to. It takes the procedure's writing turn, so that nothing goes live on a record
/// that is being replaced.</summary>
public sealed class ConsentRecord(Journals journals, TimeProvider time)
{
    /// <summary>Null when there is no such procedure.</summary>
    public Task<Transition?> ChangeAsync(ProcedureId id, Consent consent, string by, CancellationToken cancellationToken) =>
        journals.WriteAsync(id, session => ChangeAsync(session, consent, by, cancellationToken), cancellationToken);

    private async Task<Transition> ChangeAsync(
        JournalSession session, Consent consent, string by, CancellationToken cancellationToken)
    {
        var changed = session.Procedure with { Consent = consent };
        if (!PhotoRules.MayTake(changed) && (await session.PhotosInUseAsync(cancellationToken)).Count > 0)
        {
            return new Transition.Missing(["photos: updates hold pictures. Take those updates back first."]);
        }

        var transition = Lifecycle.ChangeConsent(
            session.Procedure, session.Progress, consent, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (transition is Transition.Changed && Changes(session.Procedure.Consent, consent) is { Count: > 0 } fields)
        {
            session.Change(changed);
            session.Record(by, AuditAction.ChangedConsent, "consent", new Dictionary<string, string>
            {
                ["fields"] = string.Join(", ", fields),
            });
            if (!PhotoRules.MayTake(changed))
            {
                await session.EraseUnshownPhotosAsync(cancellationToken);
            }
        }

        return transition;
    }

    /// <summary>The names of what is different. What it says now stands in the record; what it said before stands nowhere.</summary>
    private static List<string> Changes(Consent? before, Consent after)
    {
        var fields = new Dictionary<string, bool>
        {
            ["scope"] = before is null || !before.Scope.ToHashSet().SetEquals(after.Scope),
            ["obtainedBy"] = before?.ObtainedBy != after.ObtainedBy,
            ["obtainedOn"] = before?.ObtainedOn != after.ObtainedOn,
            ["capacityConfirmed"] = before?.CapacityConfirmed != after.CapacityConfirmed,
            ["audienceDisclosed"] = before?.AudienceDisclosed != after.AudienceDisclosed,
            ["audienceSize"] = before?.AudienceSize != after.AudienceSize,
            ["written"] = before?.Written != after.Written,
            ["withdrawalExplained"] = before?.WithdrawalExplained != after.WithdrawalExplained,
            ["language"] = before?.Language != after.Language,
            ["expiresOn"] = before?.ExpiresOn != after.ExpiresOn,
        };
        return [.. fields.Where(field => field.Value).Select(field => field.Key)];
    }
}
