using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Client.Archive;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Procedures.Review;

/// <summary>Changes the terms of what is published, and sets and ends a legal hold. Each is one turn at the journal, so two reviewers
/// cannot both win.</summary>
internal sealed class TermsDesk(Journals journals, ReviewReading reading, Feeds feeds, PrivacyGuard guard, SteadyDay day, TimeProvider time)
{
    public Task<TermsOutcome?> ChangeAsync(ProcedureId id, TermsRequest request, string by, CancellationToken cancellationToken) =>
        WriteAsync(id, session => ChangeAsync(session, request, by, cancellationToken), cancellationToken);

    public Task<TermsOutcome?> HoldAsync(ProcedureId id, string? reason, string by, CancellationToken cancellationToken) =>
        WriteAsync(id, session => Task.FromResult(Hold(session, (reason ?? "").Trim(), by)), cancellationToken);

    public Task<TermsOutcome?> EndHoldAsync(ProcedureId id, string? reason, string by, CancellationToken cancellationToken) =>
        WriteAsync(id, session => EndHoldAsync(session, (reason ?? "").Trim(), by, cancellationToken), cancellationToken);

    private async Task<TermsOutcome?> WriteAsync(
        ProcedureId id, Func<JournalSession, Task<TermsOutcome>> work, CancellationToken cancellationToken)
    {
        var outcome = await journals.WriteAsync(id, work, cancellationToken);
        feeds.Forget(id);
        return outcome;
    }

    private async Task<TermsOutcome> ChangeAsync(
        JournalSession session, TermsRequest request, string by, CancellationToken cancellationToken)
    {
        if (session.Progress.Status != ProcedureStatus.Archived || session.Procedure.Rehearsal)
        {
            return new TermsOutcome.NotAllowed(session.Progress.Status, session.Procedure.Rehearsal
                ? "A rehearsal has no terms."
                : $"The procedure is {Lifecycle.Words(session.Progress.Status)}. Its terms are set when it is published, and changed afterwards.");
        }

        var terms = session.Procedure.Terms with { Deidentified = request.Deidentified ?? false, EmbargoUntil = request.EmbargoUntil };
        var material = await reading.ReadAsync(session.Db, session.Procedure, cancellationToken);
        var gaps = PublishGaps.Of(material, terms, Today).Where(gap => gap.StartsWith("De-identified", StringComparison.Ordinal)).ToList();
        return (request.Version, gaps) switch
        {
            ({ } read, _) when read != ReviewVersion.Of(material, session.Progress) => new TermsOutcome.Outrun(TermsRules.Outrun),
            _ when terms.EmbargoUntil != session.Procedure.Terms.EmbargoUntil && TermsRules.EmbargoError(terms.EmbargoUntil, day.Today) is { } error =>
                new TermsOutcome.Invalid("embargoUntil", error),
            (_, { Count: > 0 }) => new TermsOutcome.Missing(gaps),
            _ => Change(session, terms, by),
        };
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static TermsOutcome.Done Change(JournalSession session, ArchiveTerms terms, string by)
    {
        if (terms != session.Procedure.Terms)
        {
            session.Change(session.Procedure with { Terms = terms });
            session.Record(by, AuditAction.ChangedTerms, "the archive", TermsNotes.Of(terms));
        }

        return new TermsOutcome.Done(terms);
    }

    private TermsOutcome Hold(JournalSession session, string reason, string by) => session switch
    {
        { Procedure.Rehearsal: true } => new TermsOutcome.NotAllowed(session.Progress.Status, "A rehearsal needs no legal hold: nobody was operated on."),
        { Progress.Status: ProcedureStatus.Withdrawn } => new TermsOutcome.NotAllowed(
            session.Progress.Status, "It has been withdrawn: its words are erased, and nothing is left to hold."),
        { Procedure.Terms.LegalHold: not null } => new TermsOutcome.Outrun("A legal hold is on already. End it first to give another reason."),
        _ when Trouble(reason) is { } trouble => trouble,
        _ => Set(session, reason, by),
    };

    private static TermsOutcome.Done Set(JournalSession session, string reason, string by)
    {
        var terms = session.Procedure.Terms with { LegalHold = reason };
        session.Change(session.Procedure with { Terms = terms });
        session.Record(by, AuditAction.SetLegalHold, "the procedure", new Dictionary<string, string> { ["reason"] = reason });
        return new TermsOutcome.Done(terms);
    }

    private async Task<TermsOutcome> EndHoldAsync(JournalSession session, string reason, string by, CancellationToken cancellationToken)
    {
        if (session.Procedure.Terms.LegalHold is null)
        {
            return new TermsOutcome.Outrun("No legal hold is on.");
        }

        if (Trouble(reason) is { } trouble)
        {
            return trouble;
        }

        var terms = session.Procedure.Terms with { LegalHold = null };
        session.Change(session.Procedure with { Terms = terms });
        var erased = await session.BreakSealsAsync(cancellationToken);
        session.Record(by, AuditAction.EndedLegalHold, "the procedure", new Dictionary<string, string>
        {
            ["reason"] = reason,
            ["erased"] = erased.ToString(CultureInfo.InvariantCulture),
        });
        return new TermsOutcome.Done(terms);
    }

    private TermsOutcome? Trouble(string reason) =>
        ReviewReasons.Error(reason) is { } error ? new TermsOutcome.Invalid("reason", error)
        : guard.Inspect(reason).Findings is { Count: > 0 } findings ? new TermsOutcome.Revealing(findings)
        : null;
}
