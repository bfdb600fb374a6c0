using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures;

/// <summary>A rehearsal of what is prepared, live at once, with the same words, and thrown away afterwards.</summary>
public sealed class Rehearsing(
    Preparation preparation, Transitions transitions, Journals journals, IDbContextFactory<LiveORDbContext> databases, CurrentShelf shelf,
    TimeProvider time)
{
    /// <summary>The one that stands ready at its address for newcomers stays: it is made once, at the first start.</summary>
    public static bool IsDisposable(Procedure procedure) => procedure.Rehearsal && procedure.Slug != Hosting.Rehearsal.Slug;

    /// <summary>Null when there is no such playbook.</summary>
    public async Task<Procedure?> OfPlaybookAsync(string playbook, string by, CancellationToken cancellationToken) =>
        shelf.Now.Playbooks.GetValueOrDefault(playbook) is { } deck
            ? await BeginAsync(preparation.Build(Request(deck.Title), deck, by, longer: true), null, cancellationToken)
            : null;

    public Task<ProcedureRoom?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        journals.ReadAsync(new ProcedureId(id), cancellationToken);

    /// <summary>With the playbook, the team and the script of the procedure; its consent and its identifiers stay where they are.</summary>
    public async Task<Procedure> OfProcedureAsync(ProcedureRoom room, string by, CancellationToken cancellationToken)
    {
        var original = room.Procedure;
        var rehearsal = preparation.Build(Request(original.Title), room.Playbook, by, longer: true) with
        {
            PlaybookSource = original.PlaybookSource,
            Mirrors = original.Mirrors,
            Hashtags = original.Hashtags,
            ManyLinks = original.ManyLinks,
            Safeguards = original.Safeguards,
        };
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var script = await Scripts.FindAsync(db, original.Id, cancellationToken);
        return await BeginAsync(rehearsal, Copy(script, rehearsal), cancellationToken);
    }

    /// <summary>Everything of a rehearsal goes, as when a permission is withdrawn, and it is shown nowhere any more.</summary>
    public Task<Moved?> ThrowAwayAsync(Guid id, string by, CancellationToken cancellationToken) => transitions.MoveAsync(
        new ProcedureId(id),
        session => session.Procedure.Rehearsal && !IsDisposable(session.Procedure)
            ? new Transition.NotAllowed(
                session.Progress.Status, "This rehearsal stands ready for newcomers, so it stays. Rehearse another, and throw that away.")
            : Lifecycle.ThrowAway(session.Procedure, session.Progress, by),
        cancellationToken);

    /// <summary>Nobody meets it by chance: what is rehearsed may be confidential until the day.</summary>
    private static NewProcedure Request(string title) => new() { Title = title, Rehearsal = true, Access = Access.Unlisted };

    private static StoredScript Copy(StoredScript script, Procedure rehearsal) => new()
    {
        ProcedureId = rehearsal.Id,
        Version = script.Version,
        Body = script.Body,
        ChangedAt = script.ChangedAt,
        ChangedBy = script.ChangedBy,
    };

    private async Task<Procedure> BeginAsync(Procedure rehearsal, StoredScript? script, CancellationToken cancellationToken)
    {
        await preparation.StoreAsync(rehearsal, cancellationToken, script);
        await transitions.MoveAsync(
            rehearsal.Id,
            session => Lifecycle.GoLive(
                session.Procedure, session.Progress, rehearsal.CreatedBy, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
                singleHanded: true, moderatorAtHand: false, new HashSet<string>()),
            cancellationToken);
        return rehearsal;
    }
}
