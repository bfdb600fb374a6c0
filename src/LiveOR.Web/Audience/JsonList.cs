using LiveOR.Audience;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Audience;

/// <summary>Puts entries, as they were written once, into an object whose last member is an empty list.</summary>
internal static class JsonList
{
    private static readonly byte[] End = "]}"u8.ToArray();

    public static byte[] Fill(byte[] frame, IReadOnlyList<Entry> entries)
    {
        if (!frame.AsSpan().EndsWith("[]}"u8))
        {
            throw new ArgumentException("The object does not end with an empty list.", nameof(frame));
        }

        using var filled = new MemoryStream();
        filled.Write(frame.AsSpan(0, frame.Length - End.Length));
        for (var index = 0; index < entries.Count; index++)
        {
            if (index > 0)
            {
                filled.WriteByte((byte)',');
            }

            filled.Write(EntryJson.Of(entries[index]).Span);
        }

        filled.Write(End);
        return filled.ToArray();
    }
}
