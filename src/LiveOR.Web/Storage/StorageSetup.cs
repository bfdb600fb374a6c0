using LiveOR.Privacy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveOR.Web.Storage;

public static class StorageSetup
{
    private static readonly Lock OneAtATime = new();

    public static IServiceCollection AddStorage(this IServiceCollection services, DataFolder folder, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("LiveOR") ?? $"Data Source={folder.File("liveor.db")}";
        services.AddSingleton(folder);
        services.AddSingleton<FolderLock>();
        services.AddMetrics();
        services.AddSingleton<DatabaseCommands>();
        services.AddPooledDbContextFactory<SqliteLiveORDbContext>((provider, options) => options
            .UseSqlite(connection).AddInterceptors(new SqliteDurability(), provider.GetRequiredService<DatabaseCommands>()));
        services.AddSingleton<IDbContextFactory<LiveORDbContext>, Databases>();
        services.AddScoped(scope => scope.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContext());
        services.AddSingleton<JournalSignal>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<AuditTrail>();
        services.AddHostedService<AuditHead>();
        services.AddSingleton<Sightings>();
        services.AddSingleton<IdentifierList>();
        services.AddSingleton<GuardContexts>();
        services.TryAddSingleton(_ => new PrivacyGuard());
        services.AddSingleton<Egress>();
        services.AddSingleton<Journals>();
        services.AddSingleton<MirrorGate>();
        services.AddSingleton<NarrationSanitizer>();
        services.AddSingleton<CardRenderer>();
        services.AddSingleton<Addresses>();
        services.AddSingleton<Feeds>();
        services.AddHostedService<FeedsAtStart>();
        services.AddSingleton<PublicProcedures>();
        services.AddSingleton<PhotoStore>();
        services.AddDataProtection()
            .SetApplicationName("LiveOR")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Folder("keys")))
            .ProtectKeys(configuration);
        return services;
    }

    /// <summary>
    /// Creates or migrates the database. Write-ahead logging is a property of the file. The tables' model is made ready first:
    /// Entity Framework makes it at the first query and fails when two come at once.
    /// </summary>
    public static async Task PrepareStorageAsync(this IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync();
        lock (OneAtATime)
        {
            db.Model.GetRelationalModel();
        }

        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
    }

    private sealed class Databases(IDbContextFactory<SqliteLiveORDbContext> sqlite) : IDbContextFactory<LiveORDbContext>
    {
        public LiveORDbContext CreateDbContext() => sqlite.CreateDbContext();
    }
}
