using System.Net.Sockets;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>One viewer on the direct way. Whoever has something to send does so on its own thread; what the connection does not
/// take at once is finished when it can, and then whatever has come meanwhile.</summary>
internal sealed class DirectViewer(ILine line, Usher usher)
{
    /// <summary>Answers that may wait for someone who asks and does not read.</summary>
    private const int MostWaiting = 16;

    private readonly List<Place> places = new(1);
    private Queue<ReadOnlyMemory<byte>>? waiting;
    private bool busy;
    private bool over;

    public Usher Usher => usher;

    /// <summary>Its place among its usher's viewers.</summary>
    public int Index { get; set; }

    /// <summary>Null until it has said which protocol it speaks.</summary>
    public Dialect? Dialect { get; set; }

    /// <summary>Seconds on the usher's watch: when something was last sent to it, and last heard of it.</summary>
    public int LastSent { get; private set; } = usher.Now;

    public int LastHeard { get; set; } = usher.Now;

    /// <summary>It does not take what is sent; <see cref="LastSent"/> says since when.</summary>
    public bool IsStuck => busy;

    /// <summary>Sends an answer, after those before it.</summary>
    public void Say(ReadOnlyMemory<byte> frame)
    {
        lock (line)
        {
            if (over)
            {
                return;
            }

            if (!busy)
            {
                Send(frame);
            }
            else if ((waiting ??= []).Count < MostWaiting)
            {
                waiting.Enqueue(frame);
            }
            else
            {
                line.Abort();
            }
        }
    }

    /// <summary>Sends what is new to someone in one of its places.</summary>
    public void Tell(Place place)
    {
        lock (line)
        {
            while (!busy && !over && place.Next(Dialect!) is { } frame)
            {
                Send(frame);
            }
        }
    }

    /// <summary>It watches a procedure from now on, of which it has everything up to <paramref name="number"/>. Asked for
    /// again, the place stays where it is.</summary>
    public void Watch(Hall hall, long number)
    {
        Place place;
        lock (line)
        {
            if (over || places.Exists(each => each.Hall == hall))
            {
                return;
            }

            place = new Place(this, hall, number);
            places.Add(place);
            hall.Join(place);
        }

        Tell(place);
    }

    public void Leave()
    {
        lock (line)
        {
            over = true;
            places.ForEach(each => each.Hall.Leave(each));
        }
    }

    public void Abort() => line.Abort();

    private void Send(ReadOnlyMemory<byte> frame)
    {
        LastSent = usher.Now;
        if (!line.TrySend(frame, out var rest))
        {
            busy = true;
            _ = FinishAsync(rest);
        }
    }

    private async Task FinishAsync(ReadOnlyMemory<byte> rest)
    {
        try
        {
            do
            {
                await line.FinishAsync(rest);
            }
            while (HasMore(out rest));
        }
        catch (Exception gone) when (gone is SocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            line.Abort();
        }
    }

    private bool HasMore(out ReadOnlyMemory<byte> rest)
    {
        lock (line)
        {
            LastSent = usher.Now;
            while (!over && Next() is { IsEmpty: false } frame)
            {
                if (!line.TrySend(frame, out rest))
                {
                    return true;
                }
            }

            rest = default;
            return busy = false;
        }
    }

    private ReadOnlyMemory<byte> Next()
    {
        if (waiting is { Count: > 0 })
        {
            return waiting.Dequeue();
        }

        waiting = null;
        foreach (var place in places)
        {
            if (place.Next(Dialect!) is { } frame)
            {
                return frame;
            }
        }

        return default;
    }
}
