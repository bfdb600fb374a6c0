using System.Text.Json;
using LiveOR.Rehearsal.Api;

namespace LiveOR.Rehearsal.Media;

/// <summary>The warning that a picture's metadata may carry: three flags, each of them optional.</summary>
internal static class SensitiveMedia
{
    private const string Name = "sensitive_media_warning";
    private const string Path = $"$.metadata.{Name}";

    private static readonly string[] Kinds = ["adult_content", "graphic_violence", "other"];

    public static string? Problem(JsonElement metadata) => metadata.TryGetProperty(Name, out var warning)
        ? warning.ValueKind != JsonValueKind.Object
            ? $"{Path}: is not an object."
            : warning.EnumerateObject().Select(Problem).FirstOrDefault(problem => problem is not null)
        : null;

    public static bool Is(JsonElement metadata) => metadata.TryGetProperty(Name, out var warning)
        && warning.EnumerateObject().Any(kind => kind.Value.ValueKind == JsonValueKind.True);

    private static string? Problem(JsonProperty kind) =>
        !Kinds.Contains(kind.Name) ? JsonBody.Unknown($"{Path}.{kind.Name}")
        : kind.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) ? $"{Path}.{kind.Name}: is not a boolean."
        : null;
}
