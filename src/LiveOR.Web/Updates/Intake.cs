using System.Security.Cryptography;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Updates;

/// <summary>Takes drafts in: the decision is the publisher's, the row is written before the answer goes out.</summary>
public sealed class Intake(
    Journals journals, Publisher publisher, GuardContexts contexts, ReleaseTimes times, IOptionsMonitor<LiveOROptions> options, TimeProvider time)
{
    public async Task<Acceptance?> TakeAsync(
        ProcedureId procedureId, DraftId draftId, UpdateRequest request, string author, CancellationToken cancellationToken)
    {
        var acceptance = await journals.WriteAsync(
            procedureId,
            session => TakeAsync(session, draftId, request, author, cancellationToken),
            cancellationToken);
        if (acceptance is Acceptance.Accepted { Draft: { ReleaseAt: { } releaseAt } draft })
        {
            times.Expect(draft.Id, releaseAt, releaseAt - draft.AcceptedAt);
        }

        return acceptance;
    }

    private async Task<Acceptance> TakeAsync(
        JournalSession session, DraftId draftId, UpdateRequest request, string author, CancellationToken cancellationToken)
    {
        var existing = await session.Db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == draftId, cancellationToken);
        var sequence = await session.Db.Drafts
            .Where(each => each.ProcedureId == session.Procedure.Id)
            .MaxAsync(each => (long?)each.Sequence, cancellationToken) ?? 0;
        var acceptance = publisher.Accept(
            session.Procedure, session.Progress, session.Playbook, existing,
            new Submission
            {
                Draft = Read(draftId, request, session.Playbook),
                BodyDigest = Digest(request),
                Photos = await StandingsAsync(session, request.Photos, cancellationToken),
                Author = author,
                Sequence = sequence + 1,
                At = time.GetUtcNow(),
                Once = request.Once ?? false,
                Before = request.Once is true ? await SaidBeforeAsync(session, request.StepId, cancellationToken) : [],
                Acknowledge = request.Acknowledge ?? false,
                AskModerator = request.AskModerator ?? false,
            },
            ReleaseTimes.Window(session.Procedure, options.CurrentValue),
            await contexts.ForDraftAsync(session.Db, session.Procedure, draftId, cancellationToken));
        if (acceptance is Acceptance.Accepted accepted)
        {
            session.Db.Drafts.Add(accepted.Draft);
            session.Record(author, AuditAction.Wrote, $"draft {draftId}");
        }

        return acceptance;
    }

    private static Draft Read(DraftId id, UpdateRequest request, Playbook playbook)
    {
        var step = request.StepId is { } stepId ? playbook.FindStep(stepId) : null;
        return new Draft
        {
            Id = id,
            Type = request.Type ?? UpdateType.Step,
            StepId = request.StepId,
            Text = (request.Text ?? "").ReplaceLineEndings("\n").Trim(),
            Key = request.Key ?? step?.Key ?? false,
            SaidBy = string.IsNullOrWhiteSpace(request.SaidBy) ? null : request.SaidBy.Trim(),
            HappenedAt = request.HappenedAt,
            Photos = [.. (request.Photos ?? []).Select(name => Guid.TryParse(name, out var id) ? id.ToString() : name ?? "")],
        };
    }

    /// <summary>How the procedure's pictures stand, when any is named.</summary>
    private static async Task<IReadOnlyDictionary<string, PhotoStanding>> StandingsAsync(
        JournalSession session, IReadOnlyList<string>? named, CancellationToken cancellationToken)
    {
        if (named is not { Count: > 0 })
        {
            return new Dictionary<string, PhotoStanding>();
        }

        var used = await session.PhotosInUseAsync(cancellationToken);
        var photos = await session.Db.Photos
            .Where(each => each.ProcedureId == session.Procedure.Id)
            .Select(each => new { each.Id, each.State }).ToListAsync(cancellationToken);
        return photos.ToDictionary(each => each.Id.ToString(), each => new PhotoStanding(each.State, used.Contains(each.Id)));
    }

    /// <summary>What waits comes last.</summary>
    private static async Task<IReadOnlyList<SaidBefore>> SaidBeforeAsync(
        JournalSession session, string? stepId, CancellationToken cancellationToken)
    {
        var id = session.Procedure.Id;
        var standing = await session.Db.Journal
            .Where(each => each.ProcedureId == id && each.Kind == JournalKind.Update && each.Payload != null)
            .OrderBy(each => each.Number).Select(each => each.Payload!).ToListAsync(cancellationToken);
        var waiting = await session.Db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == id && (each.State == DraftState.Buffered || each.State == DraftState.Held))
            .OrderBy(each => each.Sequence).ToListAsync(cancellationToken);
        return
        [
            .. standing.Select(LiveUpdate.FromPayload).Where(update => update.StepId == stepId)
                .Select(update => new SaidBefore(update.Author, update.Text.Value)),
            .. waiting.Where(each => each.Draft is { } draft && draft.StepId == stepId)
                .Select(each => new SaidBefore(each.Author, each.Draft!.Text)),
        ];
    }

    /// <summary>What the draft says, without what its author said about findings: that may change from one try to the next.</summary>
    private static string Digest(UpdateRequest request) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(
            request with { Once = null, Acknowledge = null, AskModerator = null }, StaffJson.Default.UpdateRequest)));
}
