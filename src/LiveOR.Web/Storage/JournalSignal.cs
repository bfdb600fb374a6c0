using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>Wakes those who follow the journal, after a commit. It is only a hint: whoever missed it finds the entries
/// in the journal.</summary>
public sealed class JournalSignal
{
    private readonly ConcurrentDictionary<Channel<JournalNews>, byte> followers = new();

    private readonly ConcurrentDictionary<ProcedureId, long> latest = new();
    private long pulses;

    /// <summary>How often followers were woken: who has handled as many news has missed nothing.</summary>
    public long Pulses => Interlocked.Read(ref pulses);

    /// <summary>The last number known to be committed, so that nobody is shown less than that; 0 when none is known.</summary>
    public long Latest(ProcedureId id) => latest.GetValueOrDefault(id);

    public void Pulse(JournalNews news)
    {
        latest.AddOrUpdate(news.ProcedureId, news.Last, (_, known) => Math.Max(known, news.Last));
        foreach (var (follower, _) in followers)
        {
            follower.Writer.TryWrite(news);
        }

        Interlocked.Increment(ref pulses);
    }

    /// <summary>Follows from the moment of the call, even when reading starts later.</summary>
    public IAsyncEnumerable<JournalNews> FollowAsync(CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<JournalNews>(new UnboundedChannelOptions { SingleReader = true });
        followers[channel] = 0;
        return ReadAsync(channel, cancellationToken);
    }

    private async IAsyncEnumerable<JournalNews> ReadAsync(
        Channel<JournalNews> channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var news in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return news;
            }
        }
        finally
        {
            followers.TryRemove(channel, out _);
        }
    }
}
