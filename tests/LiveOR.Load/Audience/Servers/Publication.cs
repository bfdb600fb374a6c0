using System.Diagnostics;

namespace LiveOR.Load.Audience.Servers;

/// <summary>An update and when it was sent and accepted, as stamps of the monotonic clock, which all processes here
/// share.</summary>
internal sealed record Publication(long Number, long Sent, long Accepted)
{
    /// <summary>Milliseconds from sending it to the end of the answer.</summary>
    public double AcceptTime => After(Accepted);

    /// <summary>Milliseconds from sending it to a later moment.</summary>
    public double After(long moment) => (moment - Sent) * 1000.0 / Stopwatch.Frequency;
}
