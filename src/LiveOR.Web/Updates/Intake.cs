using System.Security.Cryptography;
using System.Text.Json;
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
            times.Expect(draft.Id, releaseAt - draft.AcceptedAt);
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
                Acknowledge = request.Acknowledge ?? false,
                AskModerator = request.AskModerator ?? false,
            },
            Window(session.Procedure),
            await contexts.ForDraftAsync(session.Db, session.Procedure, draftId, cancellationToken));
        if (acceptance is Acceptance.Accepted accepted)
        {
            session.Db.Drafts.Add(accepted.Draft);
        }

        return acceptance;
    }

    private TimeSpan Window(Procedure procedure) => TimeSpan.FromSeconds(
        procedure.Release == ReleaseMode.Live ? options.CurrentValue.UndoSeconds : procedure.DelaySeconds);

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

    /// <summary>What the draft says, without what its author said about findings: that may change from one try to the next.</summary>
    private static string Digest(UpdateRequest request) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(
            request with { Acknowledge = null, AskModerator = null }, StaffJson.Default.UpdateRequest)));
}
