using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Client.Procedures;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures;

/// <summary>Keeps what is prepared to be said, until the procedure goes live. A signature holds for the version that was read, and
/// ends with the next change.</summary>
public sealed class Scripts(Journals journals, IDbContextFactory<LiveORDbContext> databases, PrivacyGuard guard, GuardContexts contexts,
    TimeProvider time)
{
    /// <summary>Null when there is no such procedure, or its words are erased.</summary>
    public async Task<ScriptSheet?> FindAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await journals.ReadAsync(id, cancellationToken) is { Progress.ThrownAway: false } room
            ? await SheetAsync(db, room, cancellationToken)
            : null;
    }

    public Task<ScriptOutcome?> SaveAsync(ProcedureId id, ScriptRequest request, string by, CancellationToken cancellationToken) =>
        journals.WriteAsync(id, session => SaveAsync(session, request, by, cancellationToken), cancellationToken);

    public Task<ScriptOutcome?> SignAsync(ProcedureId id, SignRequest request, string by, CancellationToken cancellationToken) =>
        journals.WriteAsync(id, session => SignAsync(session, request, by, cancellationToken), cancellationToken);

    internal static async Task<ScriptSheet?> SheetAsync(LiveORDbContext db, ProcedureRoom room, CancellationToken cancellationToken) =>
        room.Progress.Status == ProcedureStatus.Withdrawn
            ? null
            : Sheet(await FindAsync(db, room.Procedure.Id, cancellationToken), room.Playbook);

    internal static async Task<StoredScript> FindAsync(LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken) =>
        await db.Scripts.AsNoTracking().SingleOrDefaultAsync(each => each.ProcedureId == id, cancellationToken)
        ?? new StoredScript { ProcedureId = id, Version = 0, Body = "" };

    private async Task<ScriptOutcome> SaveAsync(
        JournalSession session, ScriptRequest request, string by, CancellationToken cancellationToken)
    {
        var kept = await FindAsync(session.Db, session.Procedure.Id, cancellationToken);
        var (script, errors) = ScriptRules.Read(session.Playbook, request.Steps);
        var body = script.ToJson();
        return (session.Progress.Status, errors.Count) switch
        {
            (not ProcedureStatus.Prepared and var status, _) => new ScriptOutcome.NotAllowed(status),
            (_, > 0) => new ScriptOutcome.Invalid(errors),
            _ when Script.Read(kept.Body).ToJson() == body => new ScriptOutcome.Done(Sheet(kept, session.Playbook)),
            _ when request.Version != kept.Version => new ScriptOutcome.Outrun(Sheet(kept, session.Playbook)),
            _ => await ObjectionAsync(session, script, request.Acknowledge ?? false, cancellationToken)
                ?? await KeepAsync(session, kept, kept with
                {
                    Version = kept.Version + 1,
                    Body = body,
                    ChangedAt = time.GetUtcNow(),
                    ChangedBy = by,
                }, cancellationToken),
        };
    }

    private async Task<ScriptOutcome> SignAsync(
        JournalSession session, SignRequest request, string by, CancellationToken cancellationToken)
    {
        var kept = await FindAsync(session.Db, session.Procedure.Id, cancellationToken);
        var now = Sheet(kept, session.Playbook);
        return session.Progress.Status switch
        {
            not ProcedureStatus.Prepared and var status => new ScriptOutcome.NotAllowed(status),
            _ when (request.Version, request.Digest) != (now.Version, now.Digest) => new ScriptOutcome.Outrun(now),
            _ when now.IsSigned => new ScriptOutcome.Done(now),
            _ => await KeepAsync(session, kept, kept with
            {
                SignedAt = time.GetUtcNow(),
                SignedBy = by,
                SignedVersion = now.Version,
                SignedDigest = now.Digest,
            }, cancellationToken),
        };
    }

    /// <summary>What the guard has against the words that were prepared; what the playbook says is asked about when it is said.</summary>
    private async Task<ScriptOutcome?> ObjectionAsync(
        JournalSession session, Script script, bool acknowledged, CancellationToken cancellationToken)
    {
        var context = await contexts.OfAsync(session.Db, session.Procedure, cancellationToken);
        var found = script.Steps.Where(line => !line.LeftOut)
            .Select(line => (Step: line.StepId, Verdict: guard.Inspect(line.Words(session.Playbook.FindStep(line.StepId)!), context)))
            .Where(each => each.Verdict.Findings.Count > 0).ToList();
        var held = found.Any(each => each.Verdict is Verdict.Held);
        return found.Count == 0 || (acknowledged && !held)
            ? null
            : new ScriptOutcome.Found([.. found.Select(each => new StepFindings(each.Step, each.Verdict.Findings))], held);
    }

    private static async Task<ScriptOutcome> KeepAsync(
        JournalSession session, StoredScript before, StoredScript script, CancellationToken cancellationToken)
    {
        var known = await session.Db.Scripts.AnyAsync(each => each.ProcedureId == script.ProcedureId, cancellationToken);
        session.Db.Entry(script).State = known ? EntityState.Modified : EntityState.Added;
        var changed = script.Version != before.Version;
        session.Record(
            changed ? script.ChangedBy! : script.SignedBy!, changed ? AuditAction.ChangedScript : AuditAction.SignedScript,
            $"script {script.Version.ToString(CultureInfo.InvariantCulture)}", Detail(before, script, changed));
        return new ScriptOutcome.Done(Sheet(script, session.Playbook));
    }

    private static Dictionary<string, string> Detail(StoredScript before, StoredScript script, bool changed) => changed
        ? new() { ["endedSignatureOf"] = before.SignedVersion == before.Version ? before.SignedBy ?? "" : "" }
        : new() { ["digest"] = script.SignedDigest ?? "" };

    private static ScriptSheet Sheet(StoredScript kept, Playbook deck)
    {
        var script = Script.Read(kept.Body);
        return new ScriptSheet
        {
            Version = kept.Version,
            Steps = script.Steps,
            Digest = script.Digest(deck, kept.Version),
            ChangedAt = kept.ChangedAt,
            ChangedBy = kept.ChangedBy,
            SignedAt = kept.SignedAt,
            SignedBy = kept.SignedBy,
            SignedVersion = kept.SignedVersion,
        };
    }
}
