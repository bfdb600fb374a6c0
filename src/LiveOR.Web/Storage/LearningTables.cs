using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>What the archive keeps of those who learn from it: numbers and digests.</summary>
internal static class LearningTables
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<AudiencePeak>(peak => peak.HasKey(each => each.ProcedureId));
        builder.Entity<Certificate>(certificate => certificate.HasKey(each => each.Digest));
    }
}
