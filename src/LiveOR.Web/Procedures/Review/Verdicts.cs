using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Client.Archive;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Review;

/// <summary>A reviewer lets a finding stand, by name and with a reason. What the guard would hold, its author does not let stand.</summary>
internal sealed class Verdicts(Journals journals, ReviewReading reading, Feeds feeds, PrivacyGuard guard, TimeProvider time)
{
    public async Task<VerdictOutcome?> AcceptAsync(
        ProcedureId id, long number, AcceptFindingRequest request, string by, CancellationToken cancellationToken)
    {
        var outcome = await journals.WriteAsync(
            id, session => AcceptAsync(session, number, request, by, cancellationToken), cancellationToken);
        if (outcome is VerdictOutcome.Done)
        {
            feeds.Forget(id);
        }

        return outcome;
    }

    private async Task<VerdictOutcome> AcceptAsync(
        JournalSession session, long number, AcceptFindingRequest request, string by, CancellationToken cancellationToken)
    {
        if (session.Progress.Status != ProcedureStatus.Concluded)
        {
            return new VerdictOutcome.NotAllowed(session.Progress.Status);
        }

        var reason = (request.Reason ?? "").Trim();
        var material = await reading.ReadAsync(session.Db, session.Procedure, cancellationToken);
        var (text, found) = Find(material, number, request);
        return (text, found) switch
        {
            _ when ReviewReasons.Error(reason) is { } error => new VerdictOutcome.Invalid("reason", error),
            _ when guard.Inspect(reason).Findings is { Count: > 0 } revealing => new VerdictOutcome.Revealing(revealing),
            (null, _) or (_, null) => new VerdictOutcome.Invalid("rule", "The guard does not find this there now. Look at the review again."),
            (_, { IsOpen: false }) when await EarlierAsync(session, number, request, cancellationToken) is { } earlier =>
                new VerdictOutcome.Settled($"{earlier.By} has let it stand already."),
            (_, { IsOpen: false, Settled: var how }) => new VerdictOutcome.Settled($"This is settled: {how}"),
            (_, { Finding.Rule: PrivacyGuard.Failed }) => new VerdictOutcome.Invalid("rule", "The guard could not read this text. Take it back."),
            (_, { Finding.Level: FindingLevel.Held }) when await AuthorAsync(session, number, cancellationToken) == by =>
                new VerdictOutcome.NotYours("What the guard would hold, somebody other than its author lets stand."),
            _ when text.Text.Length > 0 && Quotes(reason, text.Text, found!.Finding) =>
                new VerdictOutcome.Invalid("reason", "Say why without repeating the words: the reason is kept in the audit record."),
            _ => Accept(session, number, request, by, reason),
        };
    }

    private VerdictOutcome.Done Accept(JournalSession session, long number, AcceptFindingRequest request, string by, string reason)
    {
        session.Db.AcceptedFindings.Add(new AcceptedFinding
        {
            ProcedureId = session.Procedure.Id,
            Number = number,
            Part = request.Part ?? ReviewedText.Words,
            Rule = request.Rule!,
            Start = request.Start!.Value,
            Length = request.Length!.Value,
            By = by,
            Reason = reason,
            At = time.GetUtcNow(),
        });
        session.Record(by, AuditAction.AcceptedFinding, string.Create(CultureInfo.InvariantCulture, $"entry {number}"), new Dictionary<string, string>
        {
            ["rule"] = request.Rule!,
            ["length"] = request.Length.Value.ToString(CultureInfo.InvariantCulture),
            ["reason"] = reason,
        });
        return new VerdictOutcome.Done();
    }

    private static (ReviewedText? Text, ReviewFinding? Found) Find(ReviewMaterial material, long number, AcceptFindingRequest request)
    {
        var part = request.Part ?? ReviewedText.Words;
        var text = material.Texts.FirstOrDefault(each => each.Number == number && each.Part == part);
        return (text, text is null ? null : material.Findings[text].FirstOrDefault(each =>
            (each.Finding.Rule, (int?)each.Finding.Start, (int?)each.Finding.Length) == (request.Rule, request.Start, request.Length)));
    }

    private static Task<AcceptedFinding?> EarlierAsync(
        JournalSession session, long number, AcceptFindingRequest request, CancellationToken cancellationToken)
    {
        var part = request.Part ?? ReviewedText.Words;
        return session.Db.AcceptedFindings.AsNoTracking().SingleOrDefaultAsync(
            each => each.ProcedureId == session.Procedure.Id && each.Number == number && each.Part == part
                && each.Rule == request.Rule && each.Start == request.Start && each.Length == request.Length,
            cancellationToken);
    }

    private static async Task<string?> AuthorAsync(JournalSession session, long number, CancellationToken cancellationToken) => number == 0
        ? session.Procedure.CreatedBy
        : await session.Db.Journal.AsNoTracking()
            .SingleOrDefaultAsync(each => each.ProcedureId == session.Procedure.Id && each.Number == number, cancellationToken) switch
        {
            { Kind: JournalKind.Update, Payload: { } payload } => LiveUpdate.FromPayload(payload).Author,
            { Kind: JournalKind.Amendment, Payload: { } payload } => Amendment.FromPayload(payload).Author,
            _ => null,
        };

    private static bool Quotes(string reason, string text, Finding finding) =>
        DismissalRules.WordsAt(text, new FindingPlace(finding.Rule, finding.Start, finding.Length)) is { Length: >= 3 } words
        && reason.Contains(words, StringComparison.OrdinalIgnoreCase);
}
