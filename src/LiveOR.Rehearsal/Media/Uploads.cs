using System.Globalization;
using System.Text.Json;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Posts;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Media;

/// <summary>Every finished upload, kept beside the posts as a file and a description. What no post carries goes when it
/// has expired.</summary>
internal sealed class Uploads
{
    private const string Description = ".json";

    // Whoever was about to post when an upload expired is through by then.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<long, Upload> uploads = [];
    private readonly Snowflake ids = new();
    private readonly Files files;
    private readonly Timeline timeline;
    private readonly NetworkClock clock;

    public Uploads(IOptions<RehearsalXOptions> options, Timeline timeline, NetworkClock clock)
    {
        this.timeline = timeline;
        this.clock = clock;
        files = Files.Of(options.Value, "media");
        foreach (var name in files.Names().Where(name => name.EndsWith(Description, StringComparison.Ordinal)))
        {
            var upload = JsonSerializer.Deserialize(files.Read(name)!, MediaJson.Default.Upload)
                ?? throw new InvalidDataException($"media/{name} describes no upload.");
            uploads[upload.Id] = upload;
            ids.Seen(upload.Id);
        }
        ForgetUndescribed();
        Sweep();
    }

    public long NextId()
    {
        lock (gate)
        {
            return ids.Next(clock.GetUtcNow());
        }
    }

    public void Add(Upload upload, ReadOnlySpan<byte> bytes)
    {
        Sweep();
        lock (gate)
        {
            files.Write(upload.FileName, bytes);
            Keep(upload);
        }
    }

    /// <summary>An upload of this account that has not expired.</summary>
    public Upload? Find(string ownerId, long id)
    {
        lock (gate)
        {
            return uploads.TryGetValue(id, out var upload) && upload.OwnerId == ownerId && clock.GetUtcNow() < upload.ExpiresAt
                ? upload
                : null;
        }
    }

    public Upload? Describe(string ownerId, MetadataRequest request)
    {
        lock (gate)
        {
            if (Find(ownerId, request.Id) is not { } upload)
            {
                return null;
            }
            upload = upload with { AltText = request.AltText, Sensitive = request.Sensitive };
            Keep(upload);
            return upload;
        }
    }

    /// <summary>Null when one of them is unknown, somebody else's, stale or not ready, or when they do not go together.</summary>
    public IReadOnlyList<Picture>? Attach(string ownerId, IReadOnlyList<long> mediaIds)
    {
        var now = clock.GetUtcNow();
        var found = mediaIds.Distinct().Select(id => Find(ownerId, id)).OfType<Upload>().Where(upload => upload.IsUsable(now)).ToList();
        var together = found.Count == 1 || found.TrueForAll(upload => upload.Category == MediaCategory.Image.Name);
        return found.Count == mediaIds.Count && together ? found.ConvertAll(upload => upload.Picture) : null;
    }

    /// <summary>The bytes of a picture that a visible post carries.</summary>
    public (byte[] Bytes, string ContentType)? Show(string key)
    {
        lock (gate)
        {
            return uploads.Values.FirstOrDefault(each => each.Key == key) is { } upload
                && Carried().Contains(key)
                && files.Read(upload.FileName) is { } bytes
                ? (bytes, upload.ContentType)
                : null;
        }
    }

    /// <summary>A post is gone, and its pictures with it unless another one carries them.</summary>
    public void Discard(IEnumerable<Picture> pictures)
    {
        lock (gate)
        {
            var gone = pictures.Select(picture => picture.Key).Except(Carried()).ToHashSet();
            Forget([.. uploads.Values.Where(upload => gone.Contains(upload.Key))]);
        }
    }

    private void Sweep()
    {
        lock (gate)
        {
            var stale = uploads.Values.Where(upload => clock.GetUtcNow() >= upload.ExpiresAt + Grace).ToList();
            if (stale.Count > 0)
            {
                var carried = Carried();
                Forget(stale.FindAll(upload => !carried.Contains(upload.Key)));
            }
        }
    }

    /// <summary>A picture without its description was never answered for.</summary>
    private void ForgetUndescribed()
    {
        var known = uploads.Values.Select(upload => upload.FileName).ToHashSet();
        foreach (var name in files.Names().Where(name => !name.EndsWith(Description, StringComparison.Ordinal) && !known.Contains(name)))
        {
            files.Delete(name);
        }
    }

    private HashSet<string> Carried() =>
        [.. timeline.All().Where(post => post.DeletedAt is null).SelectMany(post => post.Pictures ?? []).Select(picture => picture.Key)];

    private void Keep(Upload upload)
    {
        files.Write(Name(upload), JsonSerializer.SerializeToUtf8Bytes(upload, MediaJson.Default.Upload));
        uploads[upload.Id] = upload;
    }

    private void Forget(List<Upload> gone)
    {
        foreach (var upload in gone)
        {
            files.Delete(upload.FileName);
            files.Delete(Name(upload));
            uploads.Remove(upload.Id);
        }
    }

    private static string Name(Upload upload) => upload.Id.ToString(CultureInfo.InvariantCulture) + Description;
}
