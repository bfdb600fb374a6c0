using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LiveOR.Web.Tests.Photos.Attacks;

/// <summary>The parts that picture files are made of.</summary>
internal static class Chunks
{
    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        byte[] head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(content.Length + 2));
        return [.. head, .. content];
    }

    public static byte[] Png(string name, ReadOnlySpan<byte> content, bool wrongSum = false)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var sum = Crc(named) ^ (wrongSum ? 1u : 0u);
        return [.. BigEndian((uint)content.Length), .. named, .. BigEndian(sum)];
    }

    public static byte[] Riff(string name, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. content, .. content.Length % 2 == 1 ? new byte[1] : []];
    }

    public static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Little24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    public static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
