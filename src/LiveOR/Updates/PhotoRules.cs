using LiveOR.Procedures;

namespace LiveOR.Updates;

/// <summary>What must be true of pictures and of the words that go with them.</summary>
public static class PhotoRules
{
    public const int MostInOneUpdate = 4;
    public const int MostBoxes = 20;
    public const string NotCovered = "The patient's consent does not cover photos.";
    private const string Scope = "photos";

    /// <summary>What is wrong with the pictures a draft names; null when all is well.</summary>
    public static string? Check(
        Procedure procedure, IReadOnlyList<string> named, IReadOnlyDictionary<string, PhotoStanding> photos) => named switch
        {
            [] => null,
            { Count: > MostInOneUpdate } => $"At most {MostInOneUpdate} pictures; this has {named.Count}.",
            _ when !MayTake(procedure) => NotCovered,
            _ when named.Distinct().Count() < named.Count => "The same picture is named twice.",
            _ => named.Select(id => Trouble(id, photos)).FirstOrDefault(trouble => trouble is not null),
        };

    public static string? AltTextError(string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) =>
            "Say what the picture shows, for those who cannot see it.",
        { Length: > Photo.LongestAltText } =>
            $"At most {Photo.LongestAltText:N0} characters; this has {text.Length:N0}.",
        _ => DraftRules.TextError(text),
    };

    /// <summary>What is wrong with the parts of a picture that are to be covered; null when each covers something.</summary>
    public static string? BoxesError(IReadOnlyList<PhotoBox>? boxes, Photo photo) => boxes switch
    {
        null or [] => "Say what to cover: boxes in pixels of the picture, each with x, y, width and height.",
        { Count: > MostBoxes } => $"At most {MostBoxes} boxes at once; this has {boxes.Count}.",
        _ when boxes.Any(box => !Covers(box, photo)) =>
            $"Each box lies within the picture's {photo.Width} × {photo.Height} pixels and is at least one wide and high.",
        _ => null,
    };

    /// <summary>Whether it can still be painted over: before it is approved, and in a rehearsal, where nobody has to approve,
    /// until an update holds it.</summary>
    public static bool MayCover(PhotoState state, bool rehearsal) =>
        state == PhotoState.Waiting || (state == PhotoState.Approved && rehearsal);

    /// <summary>Whether the patient's permission covers pictures. A rehearsal has no patient.</summary>
    public static bool MayTake(Procedure procedure) =>
        procedure.Rehearsal || procedure.Consent?.Scope.Contains(Scope) == true;

    private static bool Covers(PhotoBox box, Photo photo) =>
        box is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 }
        && (long)box.X + box.Width <= photo.Width && (long)box.Y + box.Height <= photo.Height;

    private static string? Trouble(string id, IReadOnlyDictionary<string, PhotoStanding> photos) =>
        photos.TryGetValue(id, out var photo)
            ? photo switch
            {
                { State: PhotoState.Waiting } => "This picture has not been approved yet.",
                { State: PhotoState.Refused } => "This picture was refused. Remove it.",
                { State: PhotoState.Erased } => "This picture was called back. Remove it.",
                { Taken: true } => "This picture is in another update already. Add it again to show it twice.",
                _ => null,
            }
            : "There is no such picture in this procedure.";
}
