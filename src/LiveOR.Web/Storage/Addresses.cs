using System.Collections.Concurrent;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>Which procedure stands at an address. Those who ask the database for the same one at the same time share one question,
/// whether there is an answer or not; that there is none is not remembered.</summary>
public sealed class Addresses(IDbContextFactory<LiveORDbContext> databases)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Place?>>> asking = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Place> found = new(StringComparer.Ordinal);

    /// <summary>What was found before.</summary>
    public Place? Known(string slug) => found.GetValueOrDefault(slug);

    public void Remember(Procedure procedure) => found[procedure.Slug] = new Place(procedure.Id, procedure.Access);

    public async Task<Place?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var question = asking.GetOrAdd(slug, each => new Lazy<Task<Place?>>(() => AskAsync(each)));
        try
        {
            return await question.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            if (question.Value.IsCompleted)
            {
                asking.TryRemove(KeyValuePair.Create(slug, question));
            }
        }
    }

    private async Task<Place?> AskAsync(string slug)
    {
        await using var db = await databases.CreateDbContextAsync();
        var place = await db.Procedures.Where(each => each.Slug == slug)
            .Select(each => new Place(each.Id, each.Access)).SingleOrDefaultAsync();
        if (place is not null)
        {
            found[slug] = place;
        }

        return place;
    }

    public sealed record Place(ProcedureId Id, Access Access);
}
