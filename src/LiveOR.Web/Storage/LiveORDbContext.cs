using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Mirrors;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>The domain's own types, mapped as they are. One subclass per database, each with its own migrations.</summary>
public abstract class LiveORDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid, IdentityUserClaim<Guid>,
    IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(options)
{
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public DbSet<Procedure> Procedures => Set<Procedure>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<BufferedDraft> Drafts => Set<BufferedDraft>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<MirrorThread> Threads => Set<MirrorThread>();

    public DbSet<MirrorAccount> MirrorAccounts => Set<MirrorAccount>();

    public DbSet<Photo> Photos => Set<Photo>();

    public DbSet<KnownIdentifier> KnownIdentifiers => Set<KnownIdentifier>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<FamilyLink> FamilyLinks => Set<FamilyLink>();

    public DbSet<StoredScript> Scripts => Set<StoredScript>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<AcceptedFinding> AcceptedFindings => Set<AcceptedFinding>();

    public DbSet<FollowUpAnswer> FollowUpAnswers => Set<FollowUpAnswer>();

    public DbSet<SealedWords> Sealed => Set<SealedWords>();

    public DbSet<PlaybookEdition> PlaybookEditions => Set<PlaybookEdition>();

    public DbSet<Volume> Volumes => Set<Volume>();

    public DbSet<VolumeCode> VolumeCodes => Set<VolumeCode>();

    public DbSet<AudiencePeak> AudiencePeaks => Set<AudiencePeak>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<Deletion> Deletions => Set<Deletion>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conversions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountTables.Add(builder);
        ArchiveTables.Add(builder);
        VolumeTables.Add(builder);
        LearningTables.Add(builder);
        RetentionTables.Add(builder);
        builder.Entity<Procedure>(procedure =>
        {
            procedure.HasKey(each => each.Id);
            procedure.HasIndex(each => each.Slug).IsUnique();
            procedure.Property(each => each.Mirrors).HasConversion(Conversions.Names, Conversions.NamesComparer);
            procedure.Property(each => each.Hashtags).HasConversion(Conversions.Names, Conversions.NamesComparer);
            procedure.Property(each => each.Consent).HasConversion(Conversions.Consent);
            procedure.Property(each => each.Safeguards).HasConversion(Conversions.Safeguards);
            procedure.Property(each => each.Terms).HasConversion(Conversions.Terms);
        });
        builder.Entity<JournalEntry>(entry => entry.HasKey(each => new { each.ProcedureId, each.Number }));
        builder.Entity<BufferedDraft>(draft =>
        {
            draft.HasKey(each => each.Id);
            draft.HasIndex(each => new { each.ProcedureId, each.State, each.Sequence });
            draft.Property(each => each.Draft).HasConversion(Conversions.Draft);
            draft.Property(each => each.Dismissals).HasConversion(Conversions.Dismissals, Conversions.DismissalsComparer);
        });
        builder.Entity<Delivery>(delivery =>
        {
            delivery.HasKey(each => each.Id);
            delivery.Property(each => each.Images).HasConversion(Conversions.Images, Conversions.ImagesComparer);
            delivery.HasIndex(each => new { each.ProcedureId, each.Mirror, each.Number, each.Part }).IsUnique();
            delivery.HasIndex(each => new { each.Mirror, each.PostedAt });
        });
        builder.Entity<MirrorThread>(thread => thread.HasKey(each => new { each.ProcedureId, each.Mirror }));
        builder.Entity<MirrorAccount>(account => account.HasKey(each => each.Mirror));
        builder.Entity<Photo>(photo =>
        {
            photo.HasKey(each => each.Id);
            photo.HasIndex(each => each.ProcedureId);
            photo.Property(each => each.Checks).HasConversion(Conversions.Names, Conversions.NamesComparer);
            photo.Property(each => each.Reading).HasConversion(Conversions.Reading);
        });
        builder.Entity<KnownIdentifier>(identifier =>
        {
            identifier.HasKey(each => new { each.ProcedureId, each.Item, each.Digest });
            identifier.Property(each => each.Kind).HasConversion<string>();
        });
        builder.Entity<StoredScript>(script => script.HasKey(each => each.ProcedureId));
        builder.Entity<PlaybookEdition>(edition => edition.HasKey(each => new { each.PlaybookId, each.Number }));
        builder.Entity<AuditEntry>(entry =>
        {
            entry.HasKey(each => each.Number);
            entry.Property(each => each.Number).ValueGeneratedNever();
            entry.HasIndex(each => new { each.ProcedureId, each.Number });
        });
    }
}
