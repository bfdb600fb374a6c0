using LiveOR.Archive;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>What review and follow-up keep.</summary>
internal static class ArchiveTables
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<AcceptedFinding>(finding =>
            finding.HasKey(each => new { each.ProcedureId, each.Number, each.Part, each.Rule, each.Start, each.Length }));
        model.Entity<FollowUpAnswer>(answer => answer.HasKey(each => new { each.ProcedureId, each.Task }));
        model.Entity<SealedWords>(words =>
        {
            words.ToTable("Sealed");
            words.HasKey(each => each.Id);
            words.HasIndex(each => each.ProcedureId);
        });
    }
}
