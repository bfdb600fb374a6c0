using LiveOR.Client.Photos;

namespace LiveOR.Client.Offline;

/// <summary>Pictures on their way to the server. Each goes before the draft that shows it, and never twice: its id stays.</summary>
public sealed class PendingPictures(StaffApi api, Guid procedure, DeskSafe? safe)
{
    public event Action? Changed;

    public IReadOnlyList<PendingPicture> Pending { get; private set; } = [];

    public async Task RestoreAsync()
    {
        if (safe is not null)
        {
            Pending = await safe.ReadPicturesAsync();
        }
    }

    /// <summary>Kept on this device first, whatever the network does.</summary>
    public async Task AddAsync(NewPicture picture)
    {
        if (safe is not null)
        {
            await safe.AddAsync(picture);
            Pending = [.. Pending, PendingPicture.Of(picture)];
            Changed?.Invoke();
        }
    }

    /// <summary>Where the browser shows a picture that waits here.</summary>
    public Task<string?> AddressAsync(Guid picture) => safe?.AddressAsync(picture) ?? Task.FromResult<string?>(null);

    public async Task DropAsync(Guid picture)
    {
        if (safe is not null && Pending.Any(each => each.Id == picture))
        {
            Pending = [.. Pending.Where(each => each.Id != picture)];
            await safe.RemoveAsync(picture);
            Changed?.Invoke();
        }
    }

    /// <summary>Sends those of <paramref name="ids"/> that wait here; all when null. Says why one was refused.</summary>
    public async Task<PicturesSent> SendAsync(IReadOnlyList<string>? ids, CancellationToken ct)
    {
        foreach (var picture in Pending.Where(each => each.Refusal is null && ids?.Contains(each.Id.ToString()) is null or true).ToList())
        {
            switch (await api.AddPhotoAsync(procedure, picture.With(await safe!.ReadFileAsync(picture.Id)), ct))
            {
                case Answer<PhotoTaken>.Given:
                    await DropAsync(picture.Id);
                    break;
                case Answer<PhotoTaken>.Refused refused:
                    await RefuseAsync(picture with { Refusal = refused.Problem.InWords });
                    break;
                default:
                    return new PicturesSent.NotYet();
            }
        }

        return Pending.FirstOrDefault(each => each.Refusal is not null && ids?.Contains(each.Id.ToString()) is true) is { Refusal: { } why }
            ? new PicturesSent.Refused(why)
            : new PicturesSent.All();
    }

    private async Task RefuseAsync(PendingPicture picture)
    {
        Pending = [.. Pending.Select(each => each.Id == picture.Id ? picture : each)];
        await safe!.ChangeAsync(picture);
        Changed?.Invoke();
    }
}
