using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary>A viewer asks for a procedure when it connects and hardly ever again: ten calls at once, two a second for long. Whoever
/// goes on all the same is cut off.</summary>
internal sealed class HubManners(TimeProvider time) : IHubFilter
{
    private const int Burst = 10;
    private const double PerSecond = 2;
    private const int Patience = 50;

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = invocationContext.Context;
        if (!connection.Items.TryGetValue(typeof(Calls), out var kept) || kept is not Calls calls)
        {
            connection.Items[typeof(Calls)] = calls = new Calls(time.GetTimestamp());
        }

        if (calls.TryTake(time))
        {
            return next(invocationContext);
        }

        if (calls.Refused > Patience)
        {
            connection.Abort();
        }

        throw new HubException("Too many calls. Wait a moment.");
    }

    /// <summary>Calls of one connection come one after the other, so nothing here needs a lock.</summary>
    private sealed class Calls(long since)
    {
        private double left = Burst;
        private long last = since;

        public int Refused { get; private set; }

        public bool TryTake(TimeProvider time)
        {
            var now = time.GetTimestamp();
            left = Math.Min(Burst, left + (time.GetElapsedTime(last, now).TotalSeconds * PerSecond));
            last = now;
            if (left < 1)
            {
                Refused++;
                return false;
            }

            left--;
            return true;
        }
    }
}
