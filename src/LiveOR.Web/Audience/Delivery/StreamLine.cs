namespace LiveOR.Web.Audience.Delivery;

/// <summary>Through the server's own stream, which encrypts: for viewers whose TLS ends in this process.</summary>
internal sealed class StreamLine(Stream stream, Action abort) : ILine
{
    private Task writing = Task.CompletedTask;

    public bool TrySend(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> rest)
    {
        var write = stream.WriteAsync(bytes);
        if (write.IsCompletedSuccessfully)
        {
            rest = default;
            return true;
        }

        (writing, rest) = (write.AsTask(), bytes);
        return false;
    }

    public ValueTask FinishAsync(ReadOnlyMemory<byte> rest) => new(writing);

    public void Abort() => abort();
}
