using System.Buffers.Binary;

namespace LiveOR.Rehearsal.Media.Images;

/// <summary>RFC 9649: a RIFF file whose first chunk is lossy (VP8), lossless (VP8L) or extended (VP8X).</summary>
internal static class WebPHeader
{
    private const int FirstChunk = 12;
    private const int Needed = 30;
    private const int FourteenBits = 0x3FFF;

    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Needed || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WEBP"u8))
        {
            return null;
        }
        var chunk = file[FirstChunk..];
        var body = chunk[8..];
        if (chunk.StartsWith("VP8 "u8) && body[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return Of(Short(body[6..]) & FourteenBits, Short(body[8..]) & FourteenBits);
        }
        else if (chunk.StartsWith("VP8L"u8) && body[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return Of((int)(bits & FourteenBits) + 1, (int)(bits >> 14 & FourteenBits) + 1);
        }
        return chunk.StartsWith("VP8X"u8) ? Of(Triple(body[4..]) + 1, Triple(body[7..]) + 1) : null;
    }

    private static ImageHeader Of(int width, int height) => new(ImageKind.WebP, width, height);

    private static int Short(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int Triple(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
