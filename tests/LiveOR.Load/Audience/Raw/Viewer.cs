namespace LiveOR.Load.Audience.Raw;

/// <summary>One viewer: its connection, how far that is, and which update it expects next.</summary>
internal sealed class Viewer(int id, long after)
{
    private byte[] rest = [];
    private byte[] begun = [];

    public int Id => id;

    public Wire? Wire { get; private set; }

    public Stage Stage { get; set; } = Stage.Away;

    public long Next { get; private set; } = after + 1;

    /// <summary>Updates that were passed over.</summary>
    public long Missed { get; private set; }

    /// <summary>Updates that came again, or after a later one.</summary>
    public long Twice { get; private set; }

    /// <summary>It stays connected and takes nothing any more.</summary>
    public bool HasStalled { get; set; }

    /// <summary>It must ask what it has missed before it watches again.</summary>
    public bool MustCatchUp { get; set; }

    public void Connect(int port, int? receiveBuffer)
    {
        Wire = Wire.Begin(port, receiveBuffer);
        Stage = Stage.Connecting;
    }

    public void Leave()
    {
        Wire?.Close();
        (Wire, Stage, rest, begun) = (null, Stage.Away, [], []);
    }

    /// <summary>Reads what has come after what was left of the last reading. Null at the end; empty when there is
    /// nothing new.</summary>
    public Span<byte> Read(byte[] shared, out bool ended)
    {
        rest.CopyTo(shared, 0);
        var came = Wire!.Receive(shared.AsSpan(rest.Length));
        ended = came == 0;
        return came > 0 ? shared.AsSpan(0, rest.Length + came) : default;
    }

    public void Keep(ReadOnlySpan<byte> unread) => rest = unread.IsEmpty ? [] : unread.ToArray();

    /// <summary>A message that comes in several frames is whole with its last.</summary>
    public bool TryAssemble(Frame frame, out ReadOnlySpan<byte> message)
    {
        message = frame.Payload;
        if (frame.IsLast && begun.Length == 0)
        {
            return true;
        }

        byte[] longer = [.. begun, .. frame.Payload];
        begun = frame.IsLast ? [] : longer;
        message = longer;
        return frame.IsLast;
    }

    /// <summary>True when the update is news to this viewer.</summary>
    public bool Take(long number)
    {
        if (number < Next)
        {
            Twice++;
            return false;
        }

        Missed += number - Next;
        Next = number + 1;
        return true;
    }

    /// <summary>What of the updates up to <paramref name="latest"/> it has not had.</summary>
    public long LostOf(long latest) => Missed + Math.Max(latest + 1 - Next, 0);
}
