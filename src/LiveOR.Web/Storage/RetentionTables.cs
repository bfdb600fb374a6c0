using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>What is kept of a deletion. That it cannot be changed afterwards, only the migration knows.</summary>
internal static class RetentionTables
{
    public static void Add(ModelBuilder builder) => builder.Entity<Deletion>(deletion => deletion.HasKey(each => each.ProcedureId));
}
