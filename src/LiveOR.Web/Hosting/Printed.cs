using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LiveOR.Web.Hosting;

/// <summary>An answer that is the same for everybody: its bytes, plain and compressed, and tags that change when a byte
/// does.</summary>
public sealed class Printed(byte[] plain, string type)
{
    /// <summary>Smaller ones travel in one packet either way.</summary>
    private const int WorthPacking = 1_000;

    private const int BrotliQuality = 5;
    private const int BrotliWindow = 20;

    /// <summary>Drawn pictures are packed as they are.</summary>
    private readonly bool isWorthPacking = plain.Length >= WorthPacking && type != "image/png";
    private readonly Lazy<byte[]> brotli = new(() => Brotli(plain));
    private readonly Lazy<byte[]> gzip = new(() => Gzip(plain));

    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(plain))[..24];

    public int Length => plain.Length;

    /// <summary>Sends it, or 304 to whoever has it already. It may be kept where <paramref name="keep"/> allows it.</summary>
    public async Task SendAsync(HttpContext context, string keep = "no-cache")
    {
        var (bytes, encoding) = Choose(context.Request);
        var tag = $"\"{Digest}{(encoding is null ? "" : $"-{encoding}")}\"";
        var headers = context.Response.Headers;
        (headers.CacheControl, headers.ETag) = (keep, tag);
        if (isWorthPacking)
        {
            headers.Vary = StringValues.Concat(headers.Vary, HeaderNames.AcceptEncoding);
        }

        if (Has(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        (context.Response.ContentType, headers.ContentEncoding) = (type, encoding);
        context.Response.ContentLength = bytes.Value.Length;
        await context.Response.Body.WriteAsync(bytes.Value, context.RequestAborted);
    }

    private (Lazy<byte[]> Bytes, string? Encoding) Choose(HttpRequest request)
    {
        if (!isWorthPacking)
        {
            return (new(plain), null);
        }

        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Takes(accepted, "br") ? (brotli, "br") : Takes(accepted, "gzip") ? (gzip, "gzip") : (new(plain), null);
    }

    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(each => each.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && each.Quality is not 0);

    private static bool Has(HttpRequest request, string tag) => request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } had
        && had.Any(each => each.Tag == tag || each.Equals(EntityTagHeaderValue.Any));

    private static byte[] Brotli(byte[] plain)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, room, out var written, BrotliQuality, BrotliWindow)
            ? room[..written]
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{plain.Length} bytes did not fit."));
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(plain);
        }

        return packed.ToArray();
    }
}
