using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary>A viewer asks for a procedure when it connects and hardly ever again: ten calls at once, two a second for long. Whoever
/// goes on all the same is cut off. Calls of one address have a rate together, and take turns with others'.</summary>
internal sealed partial class HubManners(Turns turns, TimeProvider time, ILogger<HubManners> log) : IHubFilter, IDisposable
{
    private const int Patience = 50;

    private readonly AddressCalls addresses = new();

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = invocationContext.Context;
        if (!connection.Items.TryGetValue(typeof(Calls), out var kept) || kept is not Calls calls)
        {
            connection.Items[typeof(Calls)] = calls = new Calls(time.GetTimestamp());
        }

        var address = connection.GetHttpContext() is { } request ? Limits.Address(request) : "";
        if (!calls.TryTake(time) || !addresses.TryTake(address))
        {
            Refuse(connection, calls);
        }

        await turns.WaitAsync(address);
        try
        {
            return await next(invocationContext);
        }
        catch (Exception fault) when (fault is not HubException && !connection.ConnectionAborted.IsCancellationRequested)
        {
            LogFailed(fault, invocationContext.HubMethodName);
            throw;
        }
    }

    public void Dispose() => addresses.Dispose();

    private static void Refuse(HubCallerContext connection, Calls calls)
    {
        if (++calls.Refused > Patience)
        {
            connection.Abort();
        }

        throw new HubException("Too many calls. Wait a moment.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub's {Method} failed")]
    private partial void LogFailed(Exception fault, string method);

    /// <summary>Calls of one connection come one after the other, so nothing here needs a lock.</summary>
    private sealed class Calls(long since)
    {
        private const int Burst = 10;
        private const double PerSecond = 2;

        private double left = Burst;
        private long last = since;

        public int Refused { get; set; }

        public bool TryTake(TimeProvider time)
        {
            var now = time.GetTimestamp();
            left = Math.Min(Burst, left + (time.GetElapsedTime(last, now).TotalSeconds * PerSecond));
            last = now;
            if (left < 1)
            {
                return false;
            }

            left--;
            return true;
        }
    }
}
