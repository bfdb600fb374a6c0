using System.Globalization;
using LiveOR.Rehearsal.Media.Images;

namespace LiveOR.Rehearsal.Media;

/// <summary>What an upload is for. Videos and subtitles have no place here.</summary>
internal sealed record MediaCategory(string Name, string Type, int KeyPrefix, int MostBytes)
{
    public const int LargestOfAll = 15 * 1024 * 1024;

    public static readonly MediaCategory Image = new("tweet_image", "photo", 3, 5 * 1024 * 1024);
    public static readonly MediaCategory Gif = new("tweet_gif", "animated_gif", 16, LargestOfAll);

    private static readonly MediaCategory[] All = [Image, Gif];

    public static string Names => string.Join(", ", All.Select(category => category.Name));

    public static MediaCategory? Find(string name) => All.FirstOrDefault(category => category.Name == name);

    public bool Takes(ImageKind kind) => this != Gif || kind == ImageKind.Gif;

    public string Key(long id) => string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}_{id}");
}
