using LiveOR.Archive;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>Asks the guard again wherever what stands in the journal goes: rules become stricter, identifiers are registered
/// late, and a database can be written by others. What a person dismissed stays dismissed.</summary>
public sealed class Egress(PrivacyGuard guard, GuardContexts contexts)
{
    /// <summary>What holds the exact text of a post back; empty when it may go.</summary>
    public async Task<IReadOnlyList<Finding>> HeldAsync(
        LiveORDbContext db, Procedure procedure, long number, string text, CancellationToken cancellationToken)
    {
        var entry = await db.Journal.AsNoTracking()
            .SingleOrDefaultAsync(each => each.ProcedureId == procedure.Id && each.Number == number, cancellationToken);
        return Held(
            text, [.. Dismissed(entry), .. await AcceptedAsync(db, procedure, entry, cancellationToken)],
            await contexts.OfAsync(db, procedure, cancellationToken));
    }

    /// <summary>What holds a picture's words back.</summary>
    public async Task<IReadOnlyList<Finding>> HeldAsync(
        LiveORDbContext db, Procedure procedure, string text, CancellationToken cancellationToken) =>
        Held(text, [], await contexts.OfAsync(db, procedure, cancellationToken));

    /// <summary>The numbers of those entries whose words are withheld.</summary>
    public async Task<IReadOnlySet<long>> WithheldAsync(
        LiveORDbContext db, Procedure procedure, IReadOnlyCollection<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var context = await contexts.OfAsync(db, procedure, cancellationToken);
        var withheld = new HashSet<long>();
        foreach (var entry in entries.Where(entry => Words(entry) is { } words && Held(words, Dismissed(entry), context).Count > 0))
        {
            var accepted = await AcceptedAsync(db, procedure, entry, cancellationToken);
            if (accepted.Count == 0 || Held(Words(entry)!, [.. Dismissed(entry), .. accepted], context).Count > 0)
            {
                withheld.Add(entry.Number);
            }
        }

        return withheld;
    }

    /// <summary>What a reviewer let stand before publication. Asked for only where something is found.</summary>
    private static async Task<IReadOnlyList<Dismissed>> AcceptedAsync(
        LiveORDbContext db, Procedure procedure, JournalEntry? entry, CancellationToken cancellationToken)
    {
        if (entry is null || Words(entry) is not { } words)
        {
            return [];
        }

        var accepted = await db.AcceptedFindings.AsNoTracking()
            .Where(each => each.ProcedureId == procedure.Id && each.Number == entry.Number && each.Part == ReviewedText.Words)
            .ToListAsync(cancellationToken);
        return [.. accepted.Select(each => each.In(words))];
    }

    private IReadOnlyList<Finding> Held(string text, IReadOnlyList<Dismissed> dismissed, GuardContext context) =>
        [.. guard.Inspect(text, context with { Dismissed = dismissed }).Findings.Where(finding => finding.Level == FindingLevel.Held)];

    private static IReadOnlyList<Dismissed> Dismissed(JournalEntry? entry) => entry is { Kind: JournalKind.Update, Payload: { } payload }
        ? LiveUpdate.FromPayload(payload).Dismissed
        : [];

    private static string? Words(JournalEntry entry) => entry switch
    {
        { Payload: null } => null,
        { Kind: JournalKind.Update } => Everything(LiveUpdate.FromPayload(entry.Payload)),
        { Kind: JournalKind.Amendment } => Amendment.FromPayload(entry.Payload).Text.Value,
        _ => null,
    };

    private static string Everything(LiveUpdate update) =>
        update.SaidBy is { Length: > 0 } by ? $"{update.Text.Value}\n{by}" : update.Text.Value;
}
