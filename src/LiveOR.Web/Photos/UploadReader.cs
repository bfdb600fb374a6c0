using System.Text;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LiveOR.Web.Photos;

/// <summary>Reads a multipart upload as it arrives, and stops where it is too large. The framework's own form reader would
/// first take everything in.</summary>
internal static class UploadReader
{
    public const int LargestFile = 12 * 1024 * 1024;

    /// <summary>More than is taken, so that what is somewhat too large gets an answer in words.</summary>
    public const int LargestBody = 32 * 1024 * 1024;
    private const int LargestField = 16 * 1024;
    private const int MostParts = 12;

    public static async Task<(Upload? Upload, ProblemHttpResult? Problem)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        if (BoundaryOf(request) is not { Length: > 0 } boundary)
        {
            return (null, PhotoProblems.NotAForm());
        }

        try
        {
            return await ReadAsync(new MultipartReader(boundary, request.Body), cancellationToken);
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, PhotoProblems.TooLarge());
        }
        catch (Exception fault) when (fault is InvalidDataException
            || (fault is IOException and not BadHttpRequestException && !cancellationToken.IsCancellationRequested))
        {
            return (null, PhotoProblems.Unreadable());
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    private static async Task<(Upload?, ProblemHttpResult?)> ReadAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        var form = new UploadForm();
        for (var count = 0; await parts.ReadNextSectionAsync(cancellationToken) is { } part; count++)
        {
            if (count == MostParts || !ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about))
            {
                return (null, PhotoProblems.Unreadable());
            }

            var name = HeaderUtilities.RemoveQuotes(about.Name).Value ?? "";
            var isFile = name == "file";
            if (await ReadAtMostAsync(part.Body, isFile ? LargestFile : LargestField, cancellationToken) is not { } bytes)
            {
                return (null, isFile ? PhotoProblems.TooLarge() : PhotoProblems.Unreadable());
            }

            if (isFile)
            {
                form.File = bytes;
            }
            else
            {
                form.Set(name, Encoding.UTF8.GetString(bytes));
            }
        }

        return form.Read() is { Upload: { } upload }
            ? (upload, null)
            : (null, Problems.Invalid(form.Read().Errors));
    }

    private static async Task<byte[]?> ReadAtMostAsync(Stream from, int most, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var piece = new byte[64 * 1024];
        int count;
        while ((count = await from.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (read.Length + count > most)
            {
                return null;
            }

            read.Write(piece, 0, count);
        }

        return read.ToArray();
    }
}
