using System.Collections.Immutable;
using System.Security.Claims;
using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>A feed with every card drawn once. Entry n stands at index n − 1.</summary>
public sealed record FeedView(Feed Feed, ImmutableList<Entry> Entries)
{
    public string Slug => Feed.Procedure.Slug;

    public long Latest => Feed.Progress.LatestNumber;

    /// <summary>The day on which the public may read it; null when there is none to wait for.</summary>
    public DateOnly? EmbargoUntil => Feed.Progress.Status == ProcedureStatus.Archived ? Feed.Procedure.Terms.EmbargoUntil : null;

    /// <summary>It is read in the archive and nowhere else: a live page says when it was.</summary>
    public bool IsDeidentified => Feed is { Progress.Status: ProcedureStatus.Archived, Procedure.Terms.Deidentified: true };

    /// <summary>To everyone else there is nothing here.</summary>
    public bool VisibleTo(ClaimsPrincipal viewer) => viewer.MaySee(Feed.Procedure.Access, Feed.Procedure.Id);

    public CatchUp After(long number)
    {
        var start = (int)Math.Clamp(number, 0, Entries.Count);
        var count = Math.Min(CatchUp.MaximumEntries, Entries.Count - start);
        return new CatchUp(
            Feed.Progress.Status, Feed.Procedure.Rehearsal, Latest, Feed.Now, Entries.GetRange(start, count));
    }

    public IEnumerable<Entry> Between(long first, long last) =>
        Entries.Where(entry => entry.Number >= first && entry.Number <= last);
}
