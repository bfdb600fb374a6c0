namespace LiveOR.Load.Audience.Raw;

/// <summary>What is said over a WebSocket before updates come, and meanwhile.</summary>
internal abstract class Dialect
{
    /// <summary>What a viewer says once the server has taken the upgrade; null when it watches from then on.</summary>
    public virtual byte[]? Hello => null;

    /// <summary>What a viewer says of itself now and then.</summary>
    public virtual byte[]? Ping => null;

    public static Dialect Of(CrowdPlan plan) => plan.Dialect switch
    {
        nameof(PlainDialect) => new PlainDialect(),
        nameof(SocketIoDialect) => new SocketIoDialect(),
        nameof(SignalRDialect) => new SignalRDialect(plan.Slug),
        var other => throw new ArgumentException($"There is no dialect {other}."),
    };

    /// <summary>A message that ends within a record is one that official clients refuse.</summary>
    public virtual bool IsWhole(ReadOnlySpan<byte> message) => true;

    /// <summary>Listens until the viewer watches; what it answers meanwhile goes out.</summary>
    public virtual Opening Open(ReadOnlySpan<byte> message, long after, out byte[]? answer)
    {
        answer = null;
        return Opening.Watches;
    }

    /// <summary>What a message asks to be answered while the viewer watches.</summary>
    public virtual byte[]? Answer(ReadOnlySpan<byte> message) => null;
}
