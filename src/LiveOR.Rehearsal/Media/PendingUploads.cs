using LiveOR.Rehearsal.Clock;

namespace LiveOR.Rehearsal.Media;

/// <summary>Uploads that are not finished. They are held in memory, so a restart loses them; when they are too many,
/// the oldest goes.</summary>
internal sealed class PendingUploads(NetworkClock clock)
{
    private const int Most = 32;
    private readonly Lock gate = new();
    private readonly Dictionary<long, PendingUpload> pending = [];

    public void Begin(PendingUpload upload)
    {
        lock (gate)
        {
            if (pending.Count == Most)
            {
                pending.Remove(pending.Keys.Min());
            }
            pending[upload.Id] = upload;
        }
    }

    /// <summary>Does something with an upload of this account, one at a time; <paramref name="otherwise"/> when there is none.</summary>
    public T With<T>(string ownerId, long id, Func<PendingUpload, T> act, T otherwise)
    {
        lock (gate)
        {
            return pending.TryGetValue(id, out var upload) && upload.OwnerId == ownerId && clock.GetUtcNow() < upload.ExpiresAt
                ? act(upload)
                : otherwise;
        }
    }

    public void End(long id)
    {
        lock (gate)
        {
            pending.Remove(id);
        }
    }
}
