using SkiaSharp;

namespace LiveOR.Web.Tests.Procedures;

/// <summary>Pictures of noise: a piece of one is found nowhere else.</summary>
internal static class MarkedPicture
{
    private const int Side = 96;
    private const int Piece = 40;

    public static byte[] Of(int seed)
    {
        using var bitmap = new SKBitmap(Side, Side);
        var state = (uint)seed + 1;
        for (var pixel = 0; pixel < Side * Side; pixel++)
        {
            state = (state * 1664525) + 1013904223;
            bitmap.SetPixel(pixel % Side, pixel / Side, new SKColor((byte)(state >> 24), (byte)(state >> 16), (byte)(state >> 8)));
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>A piece from the middle of a picture as it was served.</summary>
    public static byte[] PieceOf(byte[] served) => served.AsSpan(served.Length / 2, Piece).ToArray();
}
