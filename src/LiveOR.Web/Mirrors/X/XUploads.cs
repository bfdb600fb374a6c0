using System.Text.Json;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Takes a picture to X: its bytes, whole or in pieces, then X's processing, then its alt text.</summary>
internal sealed class XUploads(XCalls calls, TimeProvider time)
{
    private const int LargestWhole = 5 * 1024 * 1024;
    private const int LongestAltText = 1_000;
    private const string ThisPicture = "this picture";

    private static readonly TimeSpan LongestProcessing = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Unsaid = TimeSpan.FromHours(23);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    public async Task<MirrorOutcome> UploadAsync(MirrorImage image, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(image.AltText))
        {
            return new MirrorOutcome.Refused("This picture has no alternative text. It is not sent without one.");
        }
        else if (image.AltText.Length > LongestAltText)
        {
            return new MirrorOutcome.Refused($"The alternative text of this picture is longer than {LongestAltText} characters.");
        }

        var began = time.GetUtcNow();
        var whole = image.Bytes.Length <= LargestWhole && !calls.Options.ChunkedUploads;
        var sent = whole ? await SendWholeAsync(image, cancellationToken) : await SendPiecesAsync(image, cancellationToken);
        return Read(sent) is { Id: { Length: > 0 } id } upload
            ? await CompleteAsync(upload, id, began, image, cancellationToken)
            : NotTaken(sent);
    }

    private Task<XAttempt> SendWholeAsync(MirrorImage image, CancellationToken cancellationToken) => calls.PostAsync(
        "2/media/upload",
        XForm.Of(image.Bytes, ("media_category", Category(image))),
        cancellationToken);

    private async Task<XAttempt> SendPiecesAsync(MirrorImage image, CancellationToken cancellationToken)
    {
        var announcement = new XNewUpload(image.ContentType, image.Bytes.Length, Category(image));
        var begun = await calls.PostAsync(
            "2/media/upload/initialize", announcement, XJson.Default.XNewUpload, cancellationToken);
        if (Read(begun) is not { Id: { Length: > 0 } id })
        {
            return begun;
        }

        var path = $"2/media/upload/{Uri.EscapeDataString(id)}";
        var size = calls.Options.ChunkBytes;
        for (var (start, number) = (0, 0); start < image.Bytes.Length; start += size, number++)
        {
            var piece = image.Bytes.Slice(start, Math.Min(size, image.Bytes.Length - start));
            var sent = await calls.PostAsync($"{path}/append", XForm.Of(piece, ("segment_index", $"{number}")), cancellationToken);
            if (sent is not XAttempt.Answered { IsSuccess: true })
            {
                return sent;
            }
        }

        return await calls.PostAsync($"{path}/finalize", null, cancellationToken);
    }

    private async Task<MirrorOutcome> CompleteAsync(
        XUpload upload, string id, DateTimeOffset began, MirrorImage image, CancellationToken cancellationToken)
    {
        if (await AwaitProcessingAsync(upload, id, cancellationToken) is { } trouble)
        {
            return trouble;
        }

        var described = await calls.PostAsync(
            "2/media/metadata", XNewMetadata.Of(id, image), XJson.Default.XNewMetadata, cancellationToken);
        return described is XAttempt.Answered { IsSuccess: true }
            ? new MirrorOutcome.Uploaded(id, ExpiresAt(upload, began))
            : NotTaken(described);
    }

    /// <summary>Null once X has finished with the picture.</summary>
    private async Task<MirrorOutcome?> AwaitProcessingAsync(XUpload upload, string id, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + LongestProcessing;
        for (var at = upload.ProcessingInfo; at is { IsUnderWay: true } or { HasFailed: true };)
        {
            if (at.HasFailed)
            {
                return new MirrorOutcome.Refused(
                    $"X could not read this picture: {at.Error?.Message ?? at.Error?.Detail ?? "it did not say why"}");
            }
            else if (time.GetUtcNow() >= until)
            {
                return new MirrorOutcome.RetryLater(null, "X has not finished looking at this picture.");
            }

            await Task.Delay(TimeSpan.FromSeconds(Math.Clamp(at.CheckAfterSecs ?? 1, 1, 10)), time, cancellationToken);
            var status = await calls.GetAsync(
                $"2/media/upload?command=STATUS&media_id={Uri.EscapeDataString(id)}", cancellationToken);
            if (Read(status) is not { } news)
            {
                return NotTaken(status);
            }

            at = news.ProcessingInfo;
        }

        return null;
    }

    /// <summary>A picture that X has forgotten half-way is simply sent again.</summary>
    private MirrorOutcome NotTaken(XAttempt attempt) => attempt switch
    {
        XAttempt.Answered { IsSuccess: true } => new MirrorOutcome.Unknown("X's answer cannot be read"),
        XAttempt.Answered { Status: 404 } => new MirrorOutcome.Unknown("X does not know the picture any more"),
        _ => XClassifier.Failure(attempt, ThisPicture, time.GetUtcNow()),
    };

    private static string Category(MirrorImage image) =>
        string.Equals(image.ContentType, "image/gif", StringComparison.OrdinalIgnoreCase) ? "tweet_gif" : "tweet_image";

    private static DateTimeOffset ExpiresAt(XUpload upload, DateTimeOffset began)
    {
        var lifetime = upload.ExpiresAfterSecs is { } seconds
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, (long)TimeSpan.FromDays(30).TotalSeconds))
            : Unsaid;
        return began + lifetime - (lifetime > Margin * 2 ? Margin : lifetime / 2);
    }

    private static XUpload? Read(XAttempt attempt)
    {
        try
        {
            return attempt is XAttempt.Answered { IsSuccess: true } answer
                ? JsonSerializer.Deserialize(answer.Body, XJson.Default.XAnswerXUpload)?.Data
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
