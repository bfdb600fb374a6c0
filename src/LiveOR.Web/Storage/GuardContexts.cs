using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>What the guard knows of a procedure, gathered from what is stored: its safeguards, its registered identifiers, and
/// what was said just before.</summary>
public sealed class GuardContexts(IdentifierList identifiers)
{
    private const int LookBack = 2;

    /// <summary>For a text handed in: it is read behind what is public and what still waits.</summary>
    public async Task<GuardContext> ForDraftAsync(
        LiveORDbContext db, Procedure procedure, DraftId? itself, CancellationToken cancellationToken)
    {
        var waiting = await db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == procedure.Id && each.Draft != null && each.Id != itself)
            .OrderByDescending(each => each.Sequence).Take(LookBack)
            .ToListAsync(cancellationToken);
        var said = await SaidAsync(db, procedure.Id, cancellationToken);
        return await OfAsync(db, procedure, cancellationToken) with
        {
            Before = [.. said.Concat(waiting.AsEnumerable().Reverse().Select(each => each.Draft!.Text)).TakeLast(LookBack)],
        };
    }

    /// <summary>For a text that leaves: it is read behind what is public.</summary>
    public async Task<GuardContext> ForReleaseAsync(LiveORDbContext db, Procedure procedure, CancellationToken cancellationToken) =>
        await OfAsync(db, procedure, cancellationToken) with { Before = await SaidAsync(db, procedure.Id, cancellationToken) };

    /// <summary>For a text that stands alone.</summary>
    public async Task<GuardContext> OfAsync(LiveORDbContext db, Procedure procedure, CancellationToken cancellationToken) =>
        procedure.GuardContext() with
        {
            Rules = await identifiers.RuleAsync(db, procedure.Id, cancellationToken) is { } rule ? [rule] : [],
        };

    private static async Task<IReadOnlyList<string>> SaidAsync(
        LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken)
    {
        var entries = await db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == id && each.Kind == JournalKind.Update && each.Payload != null)
            .OrderByDescending(each => each.Number).Take(LookBack)
            .ToListAsync(cancellationToken);
        return [.. entries.AsEnumerable().Reverse().Select(each => LiveUpdate.FromPayload(each.Payload!).Text.Value)];
    }
}
