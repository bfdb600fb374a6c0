using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Media.Images;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Media;

/// <summary>Looks at bytes that claim to be a picture and makes an upload of them.</summary>
internal sealed class Intake(Uploads uploads, IOptions<RehearsalXOptions> options, NetworkClock clock)
{
    private const string NotAPicture = "The media is not a picture of a supported format (JPG, PNG, GIF, WEBP).";

    public long NextId() => uploads.NextId();

    public DateTimeOffset Expiry() => clock.GetUtcNow() + options.Value.MediaLifetime;

    /// <summary>Images in one request are ready at once.</summary>
    public (Upload? Upload, string? Problem) TakeWhole(string ownerId, MediaCategory category, string? contentType, byte[] bytes)
    {
        var now = clock.GetUtcNow();
        var (header, problem) = Look(category, contentType, bytes);
        return problem is null
            ? (Keep(ownerId, uploads.NextId(), category, header!, bytes, now, null), null)
            : (null, problem);
    }

    /// <summary>With processing switched on, bad bytes are found out later, as X does.</summary>
    public (Upload? Upload, string? Problem) TakePieces(PendingUpload pending)
    {
        var bytes = pending.Join();
        var (header, problem) = Look(pending.Category, pending.ContentType, bytes);
        if (problem is not null && options.Value.MediaProcessing == TimeSpan.Zero)
        {
            return (null, problem);
        }
        header ??= new ImageHeader(new ImageKind("application/octet-stream", ""), 0, 0);
        var ready = clock.GetUtcNow() + options.Value.MediaProcessing;
        return (Keep(pending.OwnerId, pending.Id, pending.Category, header, bytes, ready, problem), null);
    }

    private static (ImageHeader? Header, string? Problem) Look(MediaCategory category, string? contentType, byte[] bytes)
    {
        if (bytes.Length > category.MostBytes)
        {
            return (null, $"File size exceeds {category.MostBytes} bytes.");
        }
        var header = ImageHeader.Read(bytes);
        if (header is null)
        {
            return (null, NotAPicture);
        }
        else if (contentType is not null && contentType != header.Kind.ContentType)
        {
            return (null, $"The media is {header.Kind.ContentType}, not {contentType}.");
        }
        return category.Takes(header.Kind)
            ? (header, null)
            : (null, $"The media category {category.Name} does not take {header.Kind.ContentType}.");
    }

    private Upload Keep(
        string ownerId, long id, MediaCategory category, ImageHeader header, byte[] bytes, DateTimeOffset ready, string? failure)
    {
        var upload = new Upload
        {
            Id = id,
            OwnerId = ownerId,
            Category = category.Name,
            ContentType = header.Kind.ContentType,
            Size = bytes.Length,
            Width = header.Width,
            Height = header.Height,
            ExpiresAt = Expiry(),
            ReadyAt = ready,
            Failure = failure,
        };
        uploads.Add(upload, bytes);
        return upload;
    }
}
