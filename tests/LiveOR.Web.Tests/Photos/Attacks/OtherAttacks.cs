using System.Text;
using SkiaSharp;

namespace LiveOR.Web.Tests.Photos.Attacks;

/// <summary>What is no picture that is taken, whatever it says it is, and pictures with bytes changed at random.</summary>
internal static class OtherAttacks
{
    public const int Changed = 60;

    public static IEnumerable<Attack> Kinds =>
    [
        Attack.Unknown("nothing", []),
        Attack.Unknown("GIF", Latin("GIF89a\x10\0\x10\0")),
        Attack.Unknown("GIF of 20,000 a side", Latin("GIF89a\x20\x4E\x20\x4E")),
        Attack.Unknown("GIF that is a script", Latin("GIF89a/*\0*/=alert(1)")),
        Attack.Unknown("SVG", Latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
        Attack.Unknown("SVG behind an XML head", Latin("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>")),
        Attack.Unknown("HEIC", Latin("\0\0\0\x18ftypheic\0\0\0\0")),
        Attack.Unknown("AVIF", Latin("\0\0\0\x18ftypavif\0\0\0\0")),
        Attack.Unknown("film", Latin("\0\0\0\x18ftypmp42\0\0\0\0")),
        Attack.Unknown("TIFF", Latin("II*\0\x08\0\0\0")),
        Attack.Unknown("TIFF the other way round", Latin("MM\0*\0\0\0\x08")),
        Attack.Unknown("PDF", Latin("%PDF-1.7\n")),
        Attack.Unknown("MVG", Latin("push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://example.org/x.jpg\"|id\")'\npop graphic-context")),
        Attack.Unknown("MSL", Latin("<?xml version='1.0'?><image><read filename='/etc/passwd'/></image>")),
        Attack.Unknown("PostScript", Latin("%!PS-Adobe-3.0\n(/etc/passwd) (r) file")),
        Attack.Unknown("BMP", Latin("BM\0\0\0\0")),
        Attack.Unknown("icon", Latin("\0\0\x01\0\x01\0")),
        Attack.Unknown("ZIP", Latin("PK\x03\x04")),
        Attack.Unknown("PDF with a JPEG behind", [.. "%PDF-1.7\n"u8, .. Picture.Of(64, 48)]),
        Attack.Unknown("HTML with a JPEG behind", [.. "<html><!--"u8, .. Picture.Of(64, 48)]),
        Attack.Unknown("ZIP with a PNG behind", [.. "PK\x03\x04"u8, .. Picture.Of(64, 48, SKEncodedImageFormat.Png)]),
        Attack.Unknown("film in a WebP's frame", Latin("RIFF\0\0\0\0AVI LIST")),
    ];

    /// <summary>The same every time.</summary>
    public static IEnumerable<Attack> Mutations()
    {
        var random = new Random(4);
        byte[][] kinds =
        [
            Picture.Telling(96, 64), Picture.Of(96, 64, SKEncodedImageFormat.Png), Picture.Of(96, 64, SKEncodedImageFormat.Webp),
        ];
        for (var number = 0; number < Changed; number++)
        {
            var file = kinds[number % kinds.Length].ToArray();
            for (var change = 0; change < 1 + (number % 8); change++)
            {
                file[random.Next(12, file.Length)] = (byte)random.Next(256);
            }

            yield return Attack.Either($"changed {number}", file);
        }
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
