using LiveOR.Client.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Preparation = LiveOR.Web.Procedures.Preparation;

namespace LiveOR.Web.Hosting;

/// <summary>The rehearsal that stands ready at /live/rehearsal, so that a newcomer can begin at once.</summary>
public sealed partial class Rehearsal(
    IDbContextFactory<LiveORDbContext> databases, CurrentShelf shelf, Preparation preparation, ILogger<Rehearsal> logger)
{
    public const string Slug = "rehearsal";
    private const string Preferred = "laparoscopic-cholecystectomy";

    public async Task SeedAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Procedures.AnyAsync(each => each.Slug == Slug))
        {
            return;
        }

        if ((shelf.Now.Playbooks.GetValueOrDefault(Preferred) ?? shelf.Now.Playbooks.Values.FirstOrDefault()) is not { } playbook)
        {
            LogNoPlaybook(logger);
            return;
        }

        await preparation.StoreAsync(
            preparation.Build(new NewProcedure { Rehearsal = true }, playbook, "LiveOR", Slug), CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no playbook to rehearse with: the shelf is empty.")]
    private static partial void LogNoPlaybook(ILogger logger);
}
