using LiveOR.Client.Offline;
using LiveOR.Client.Photos;
using LiveOR.Client.Updates;
using LiveOR.Updates;

namespace LiveOR.Client.Procedures;

/// <summary>What is done with pictures: added to the words, approved, refused.</summary>
public sealed partial class Desk
{
    /// <summary>Why the armed words cannot leave with their pictures yet.</summary>
    public string? PictureTrouble => Worktop.Armed is not { Photos.Count: > 0 } words || Sheet is not { } sheet
        ? null
        : sheet.Photos.Of(words).Select(photo => photo.State).ToList() switch
        {
            _ when PendingOf(words).Any(picture => picture.Refusal is not null) => "Remove the refused picture",
            _ when !sheet.Rehearsal && PendingOf(words).Any() => "The picture waits for the network",
            var states when states.Any(state => state is PhotoState.Refused or PhotoState.Erased) => "Remove the refused picture",
            var states when states.Contains(PhotoState.Waiting) => "The picture waits for approval",
            _ => null,
        };

    /// <summary>Uploads a picture and adds it to the words at its place. Says why the server would not take it.</summary>
    public async Task<string?> AddPictureAsync(string slot, NewPicture picture, CancellationToken ct)
    {
        var answer = Lost ? new Answer<PhotoTaken>.Unreachable("") : await api.AddPhotoAsync(id, picture, ct);
        switch (answer)
        {
            case Answer<PhotoTaken>.Given { Value: var taken }:
                Worktop.Attach(slot, taken.Id);
                await RefreshAsync(ct);
                return null;
            case Answer<PhotoTaken>.Unreachable when safe is not null:
                await Pictures.AddAsync(picture);
                Worktop.Attach(slot, picture.Id);
                Changed?.Invoke();
                return null;
            default:
                return answer.Trouble;
        }
    }

    /// <summary>Those of these words' pictures that the server does not have yet.</summary>
    public IEnumerable<PendingPicture> PendingOf(Composition words) =>
        Pictures.Pending.Where(picture => words.Photos.Contains(picture.Id.ToString()));

    /// <summary>The second person's word, or what is to be covered. Says why the server would not take it.</summary>
    public async Task<string?> DecidePictureAsync(PhotoDecision decision, CancellationToken ct)
    {
        var answer = await api.DecidePhotoAsync(decision, ct);
        await RefreshAsync(ct);
        return answer.Trouble;
    }
}
