using LiveOR.Procedures;

namespace LiveOR.Audience;

/// <summary>How a procedure stands, as viewers are told whenever it changes. <see cref="Latest"/> is the number of the last
/// entry, so that a viewer sees whether one is missing.</summary>
public sealed record LiveStatus(ProcedureStatus Status, bool Stopped, bool Rehearsal, long Latest, Now? Now)
{
    public static LiveStatus Of(Feed feed) => new(
        feed.Progress.Status, feed.Progress.Stopped, feed.Procedure.Rehearsal, feed.Progress.LatestNumber, feed.Now);
}
