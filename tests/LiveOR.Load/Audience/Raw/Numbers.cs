using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace LiveOR.Load.Audience.Raw;

/// <summary>Finds the numbers of the updates in a message, pushed or fetched. The same message comes to everyone: it is
/// read once, and then only compared.</summary>
internal sealed class Numbers
{
    private readonly List<long> found = [];
    private byte[] known = [];

    /// <summary>An entry's number is its first property. In a text the quotation marks would be escaped.</summary>
    private static ReadOnlySpan<byte> Mark => "{\"number\":"u8;

    public ReadOnlySpan<long> In(ReadOnlySpan<byte> message)
    {
        if (message.SequenceEqual(known))
        {
            return CollectionsMarshal.AsSpan(found);
        }

        if (message.IndexOf(Mark) < 0)
        {
            return [];
        }

        known = message.ToArray();
        found.Clear();
        while (message.IndexOf(Mark) is var at and >= 0)
        {
            message = message[(at + Mark.Length)..];
            found.Add(Utf8Parser.TryParse(message, out long number, out _)
                ? number
                : throw new InvalidDataException("An update came without a number."));
        }

        return CollectionsMarshal.AsSpan(found);
    }
}
