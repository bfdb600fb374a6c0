using System.Buffers.Binary;

namespace LiveOR.Web.Tests.Rehearsal;

/// <summary>The beginnings of pictures: as much as a network that checks them looks at.</summary>
internal static class SamplePictures
{
    public static byte[] Png(int width = 640, int height = 480, int length = 200)
    {
        byte[] file = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[length - 16]];
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return file;
    }

    public static byte[] Gif(int width = 320, int height = 200, int length = 100)
    {
        byte[] file = [.. "GIF89a"u8, .. new byte[length - 6]];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(6), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), (ushort)height);
        return file;
    }

    /// <summary>An application segment of the camera's stands before the frame header.</summary>
    public static byte[] Jpeg(int width = 800, int height = 600)
    {
        byte[] file = [0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 1, 2, 3, 4, 0xFF, 0xC2, 0, 17, 8, 0, 0, 0, 0, .. new byte[60]];
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(15), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(17), (ushort)width);
        return file;
    }

    public static byte[] LossyWebP(int width = 500, int height = 400)
    {
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, 0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, .. new byte[40]];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(26), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(28), (ushort)height);
        return file;
    }

    public static byte[] LosslessWebP(int width = 500, int height = 400)
    {
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0, 0x2F, .. new byte[40]];
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(21), (uint)(width - 1) | (uint)(height - 1) << 14);
        return file;
    }

    public static byte[] ExtendedWebP(int width = 500, int height = 400)
    {
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 0, 0, 0, 0, 0, 0, 0, 0, .. new byte[40]];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(24), (ushort)(width - 1));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(27), (ushort)(height - 1));
        return file;
    }
}
