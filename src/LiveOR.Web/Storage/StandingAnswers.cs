using LiveOR.Archive;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>The answers to follow-ups that stand: those whose outcome was not taken back.</summary>
public static class StandingAnswers
{
    public static Task<List<FollowUpAnswer>> StandingAnswersAsync(
        this LiveORDbContext db, ProcedureId? of, CancellationToken cancellationToken) => db.FollowUpAnswers.AsNoTracking()
            .Where(answer => of == null || answer.ProcedureId == of)
            .Where(answer => answer.Number == null || db.Journal.Any(entry =>
                entry.ProcedureId == answer.ProcedureId && entry.Number == answer.Number && entry.Payload != null))
            .ToListAsync(cancellationToken);
}
