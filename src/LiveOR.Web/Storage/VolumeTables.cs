using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>The catalogue of the archive. Its words stand in a full-text table that only the migration knows.</summary>
internal static class VolumeTables
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Volume>(volume =>
        {
            volume.ToTable("Volumes");
            volume.HasKey(each => each.Place);
            volume.HasIndex(each => each.ProcedureId).IsUnique();
            volume.HasIndex(each => new { each.ArchivedAt, each.Place });
            volume.HasIndex(each => each.PlaybookId);
        });
        builder.Entity<VolumeCode>(code =>
        {
            code.ToTable("VolumeCodes");
            code.HasKey(each => new { each.Place, each.System, each.Code });
            code.HasIndex(each => new { each.System, each.Code });
            code.HasOne<Volume>().WithMany().HasForeignKey(each => each.Place);
        });
        builder.Entity<JournalEntry>().HasIndex(each => new { each.ProcedureId, each.Number }, "IX_Journal_Status").HasFilter("\"Kind\" = 'Status'");
    }
}
