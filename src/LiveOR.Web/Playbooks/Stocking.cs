using LiveOR.Playbooks;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Playbooks;

/// <summary>Puts the shelf together: the files of the templates folder, and over them the newest edition of each playbook.</summary>
internal sealed class Stocking(
    TemplateFiles shipped, CurrentShelf shelf, IDbContextFactory<LiveORDbContext> databases, ILogger<Shelf> log) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    /// <summary>At start-up: what cannot be read is told.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await StockAsync(cancellationToken);
        foreach (var problem in shelf.Now.Problems)
        {
            log.PlaybookNotRead(problem);
        }

        log.ShelfStocked(shelf.Now.Playbooks.Count);
    }

    /// <summary>One at a time, so that what was read earlier never takes the place of what was saved later.</summary>
    public async Task StockAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var newest = await db.PlaybookEditions.AsNoTracking()
                .Where(each => !db.PlaybookEditions.Any(later => later.PlaybookId == each.PlaybookId && later.Number > each.Number))
                .OrderBy(each => each.PlaybookId)
                .ToListAsync(cancellationToken);
            shelf.Stock(shipped.Under([.. newest.Where(each => Playbook.IsId(each.PlaybookId)).Select(AsFile)]));
        }
        finally
        {
            turn.Release();
        }
    }

    private static PlaybookFile AsFile(PlaybookEdition edition) =>
        new($"edition {edition.Number}/{edition.PlaybookId}.md", edition.Markdown, Frame: false);
}
