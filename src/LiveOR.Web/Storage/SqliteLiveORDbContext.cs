using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LiveOR.Web.Storage;

public sealed class SqliteLiveORDbContext(DbContextOptions<SqliteLiveORDbContext> options) : LiveORDbContext(options);

/// <summary>For `dotnet ef migrations add` only; the running server never asks for it.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteLiveORDbContext>
{
    public SqliteLiveORDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLiveORDbContext>().UseSqlite("Data Source=design.db").Options);
}
