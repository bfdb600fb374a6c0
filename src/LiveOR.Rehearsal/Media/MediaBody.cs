using System.Text.Json;
using LiveOR.Rehearsal.Api;

namespace LiveOR.Rehearsal.Media;

/// <summary>The <c>media</c> object of a post.</summary>
internal static class MediaBody
{
    private const int MostPictures = 4;
    private const int MostTagged = 10;

    public static (IReadOnlyList<string> Ids, string? Problem) Read(JsonElement media)
    {
        if (media.ValueKind != JsonValueKind.Object)
        {
            return ([], "$.media: is not an object.");
        }
        IReadOnlyList<string>? ids = null;
        string? problem = null;
        foreach (var property in media.EnumerateObject())
        {
            var path = $"$.media.{property.Name}";
            switch (property.Name)
            {
                case "media_ids":
                    problem ??= Check(property.Value, path, least: 1, MostPictures);
                    ids = problem is null ? Texts(property.Value) : [];
                    break;
                case "tagged_user_ids":
                    problem ??= Check(property.Value, path, least: 0, MostTagged);
                    break;
                default:
                    problem ??= JsonBody.Unknown(path);
                    break;
            }
        }
        return (ids ?? [], problem ?? (ids is null ? JsonBody.Missing("$.media.media_ids") : null));
    }

    private static string? Check(JsonElement ids, string path, int least, int most)
    {
        if (ids.ValueKind != JsonValueKind.Array)
        {
            return $"{path}: is not an array.";
        }
        else if (ids.GetArrayLength() < least || ids.GetArrayLength() > most)
        {
            return $"{path}: must have between {least} and {most} items in the array";
        }
        var areIds = ids.EnumerateArray().All(id => id.ValueKind == JsonValueKind.String && PostId.Parse(id.GetString()!) is not null);
        return areIds ? null : $"{path}: does not match the regex pattern ^[0-9]{{1,19}}$";
    }

    private static IReadOnlyList<string> Texts(JsonElement ids) => [.. ids.EnumerateArray().Select(id => id.GetString()!)];
}
