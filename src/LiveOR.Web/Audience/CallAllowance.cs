namespace LiveOR.Web.Audience;

/// <summary>A viewer asks for a procedure when it connects and hardly ever again: ten calls at once, two a second for long. Whoever
/// goes on all the same is cut off. Calls of one connection come one after the other, so nothing here needs a lock.</summary>
internal sealed class CallAllowance(TimeProvider time)
{
    public const string Refusal = "Too many calls. Wait a moment.";

    private const int Burst = 10;
    private const double PerSecond = 2;
    private const int Patience = 50;

    private double left = Burst;
    private long last = time.GetTimestamp();
    private int refused;

    /// <summary>So many were refused that the connection is better cut.</summary>
    public bool IsExhausted => refused > Patience;

    public bool TryTake(AddressCalls addresses, string address)
    {
        var now = time.GetTimestamp();
        left = Math.Min(Burst, left + (time.GetElapsedTime(last, now).TotalSeconds * PerSecond));
        last = now;
        if (left >= 1)
        {
            left--;
            if (addresses.TryTake(address))
            {
                return true;
            }
        }

        refused++;
        return false;
    }
}
