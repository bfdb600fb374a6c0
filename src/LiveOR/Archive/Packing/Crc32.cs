namespace LiveOR.Archive.Packing;

/// <summary>The check sum of ZIP files: CRC-32 of ISO 3309.</summary>
public static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(each => Turn((uint)each))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = ~0u;
        foreach (var each in bytes)
        {
            sum = Table[(byte)(sum ^ each)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Turn(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return value;
    }
}
