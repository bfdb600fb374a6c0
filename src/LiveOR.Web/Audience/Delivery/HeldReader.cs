using System.IO.Pipelines;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>What comes in, which stays open when HTTP ends and somebody has taken the connection over.</summary>
internal sealed class HeldReader(PipeReader inner, Handover handover) : PipeReader
{
    public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
        inner.ReadAsync(cancellationToken);

    public override bool TryRead(out ReadResult result) => inner.TryRead(out result);

    public override void Complete(Exception? exception = null)
    {
        if (!handover.IsTaken)
        {
            inner.Complete(exception);
        }
    }

    public override ValueTask CompleteAsync(Exception? exception = null) =>
        handover.IsTaken ? ValueTask.CompletedTask : inner.CompleteAsync(exception);
}
