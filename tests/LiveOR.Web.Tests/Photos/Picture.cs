using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace LiveOR.Web.Tests.Photos;

/// <summary>Pictures as cameras, and those who mean ill, make them.</summary>
internal static class Picture
{
    public static byte[] Of(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.DarkRed);
        using var paint = new SKPaint { Color = SKColors.Gold };
        canvas.DrawRect(0, 0, width / 4f, height / 4f, paint);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A picture with writing burnt in, as monitors do it; on a dark bar or bare.</summary>
    public static byte[] Written(string text, float size, SKColor colour, bool bar)
    {
        using var bitmap = new SKBitmap(1280, 720);
        using var canvas = new SKCanvas(bitmap);
        using var face = SKTypeface.FromFile(Fonts.Plain);
        using var font = new SKFont(face, size);
        using var tissue = new SKPaint { Shader = SKShader.CreatePerlinNoiseFractalNoise(0.02f, 0.02f, 3, 7), ColorFilter = Reddish };
        using var dark = new SKPaint { Color = new SKColor(20, 20, 24) };
        using var ink = new SKPaint { Color = colour, IsAntialias = true };
        canvas.Clear(SKColors.DarkRed);
        canvas.DrawRect(0, 0, 1280, 720, tissue);
        canvas.DrawRect(0, 80 - (size * 1.2f), 1280, bar ? size * 1.7f : 0, dark);
        canvas.DrawText(text, 60, 80, font, ink);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }

    private static SKColorFilter Reddish => SKColorFilter.CreateColorMatrix(
        [0.3f, 0.3f, 0.3f, 0, 0.3f, 0.1f, 0.1f, 0.1f, 0, 0.1f, 0.1f, 0.1f, 0.1f, 0, 0.08f, 0, 0, 0, 0, 1]);

    /// <summary>A JPEG with a place, an orientation, XMP, a comment, and bytes after its end.</summary>
    public static byte[] Telling(int width, int height, ushort orientation = 1)
    {
        var plain = Of(width, height);
        return
        [
            .. plain.AsSpan(0, 2),
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]),
            .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET-XMP</x:xmpmeta>"u8),
            .. Segment(0xFE, "SECRET-COMMENT"u8),
            .. plain.AsSpan(2),
            .. "SECRET-TRAILER"u8,
        ];
    }

    /// <summary>A PNG whose header promises more than any memory holds.</summary>
    public static byte[] Bomb(int side)
    {
        var file = Of(8, 8, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), side);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), side);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc(file.AsSpan(12, 17)));
        return file;
    }

    public static string Text(byte[] file) => Encoding.Latin1.GetString(file);

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        byte[] head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(content.Length + 2));
        return [.. head, .. content];
    }

    /// <summary>Two directories: how the camera was held, and the latitude N 52° 0′ 0″ at a marked place.</summary>
    private static byte[] Exif(ushort orientation)
    {
        byte[] head = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 2];
        byte[] held = [0x01, 0x12, 0, 3, 0, 0, 0, 1, (byte)(orientation >> 8), (byte)orientation, 0, 0];
        byte[] gpsAt = [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38];
        byte[] gps = [0, 2, 0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0, 0, 0x1D, 0, 2, 0, 0, 0, 11, 0, 0, 0, 68, 0, 0, 0, 0];
        return [.. head, .. held, .. gpsAt, 0, 0, 0, 0, .. gps, .. "SECRET-GPS\0"u8];
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
