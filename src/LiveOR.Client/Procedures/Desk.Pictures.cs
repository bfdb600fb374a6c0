using LiveOR.Client.Photos;
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
            var states when states.Any(state => state is PhotoState.Refused or PhotoState.Erased) => "Remove the refused picture",
            var states when states.Contains(PhotoState.Waiting) => "The picture waits for approval",
            _ => null,
        };

    /// <summary>Uploads a picture and adds it to the words at its place. Says why the server would not take it.</summary>
    public async Task<string?> AddPictureAsync(string slot, NewPicture picture, CancellationToken ct)
    {
        var answer = await api.AddPhotoAsync(id, picture, ct);
        if (answer is Answer<PhotoTaken>.Given { Value: var taken })
        {
            Worktop.Attach(slot, taken.Id);
            await RefreshAsync(ct);
        }

        return answer.Trouble;
    }

    /// <summary>The second person's word, or what is to be covered. Says why the server would not take it.</summary>
    public async Task<string?> DecidePictureAsync(PhotoDecision decision, CancellationToken ct)
    {
        var answer = await api.DecidePhotoAsync(decision, ct);
        await RefreshAsync(ct);
        return answer.Trouble;
    }
}
