namespace LiveOR.Web.Audience.Delivery;

/// <summary>The way to one viewer. Only one sends at a time, which the viewer sees to.</summary>
internal interface ILine
{
    /// <summary>Sends what goes at once, without waiting. True when that was all; otherwise <paramref name="rest"/> is left
    /// for <see cref="FinishAsync"/>.</summary>
    bool TrySend(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> rest);

    /// <summary>Done when the rest is out. Throws when the viewer is gone.</summary>
    ValueTask FinishAsync(ReadOnlyMemory<byte> rest);

    void Abort();
}
