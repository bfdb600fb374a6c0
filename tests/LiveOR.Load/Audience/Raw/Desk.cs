using System.Diagnostics;

namespace LiveOR.Load.Audience.Raw;

/// <summary>Notes who watches and what came when, and tells it.</summary>
internal sealed class Desk(CrowdPlan plan, Viewer[] viewers, Action<CrowdWord> say)
{
    private readonly Dictionary<long, Arrivals> arrivals = [];
    private (long Number, Arrivals? Arrivals) current;
    private readonly long began = Stopwatch.GetTimestamp();
    private int watching;
    private int gone;
    private string why = "";

    public bool IsFull => watching == plan.Viewers;

    public void Arrived(long number)
    {
        if (current.Number != number || current.Arrivals is null)
        {
            if (!arrivals.TryGetValue(number, out var known))
            {
                arrivals[number] = known = new Arrivals(number, plan.Viewers - plan.Stalling);
            }

            current = (number, known);
        }

        var before = current.Arrivals.IsComplete;
        current.Arrivals.Note(Stopwatch.GetTimestamp());
        if (!before && current.Arrivals.IsComplete)
        {
            say(current.Arrivals.Tell());
        }
    }

    public void Joined()
    {
        watching++;
        if (IsFull)
        {
            say(new CrowdWord
            {
                Kind = CrowdWord.Together,
                Count = watching,
                Began = began,
                Last = Stopwatch.GetTimestamp(),
                Gone = gone,
                Why = why,
            });
        }
    }

    public void Left(bool watched, string reason)
    {
        (gone, why) = (gone + 1, reason);
        if (watched)
        {
            watching--;
        }
    }

    public void TellStalled() => say(new CrowdWord { Kind = CrowdWord.Stalled, Count = viewers.Count(each => each.HasStalled) });

    public void TellPart(long number) => say(arrivals.TryGetValue(number, out var known)
        ? known.Tell() with { Gone = gone, Why = why }
        : new CrowdWord { Kind = CrowdWord.Delivered, Number = number, Gone = gone, Why = why });

    public void TellTally(long latest)
    {
        var readers = viewers.Where(each => !each.HasStalled).ToList();
        say(new CrowdWord
        {
            Kind = CrowdWord.Tally,
            Number = latest,
            Count = watching,
            Lost = readers.Sum(each => each.LostOf(latest)),
            Twice = readers.Sum(each => each.Twice),
            Gone = gone,
            Why = why,
        });
    }
}
