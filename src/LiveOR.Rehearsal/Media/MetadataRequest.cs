using System.Text.Json;
using LiveOR.Rehearsal.Api;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Media;

/// <summary>The body of <c>POST /2/media/metadata</c>: <c>{"id":"…","metadata":{"alt_text":{"text":"…"}}}</c>, and in the metadata a
/// <c>"sensitive_media_warning":{"adult_content":false,"graphic_violence":false,"other":true}</c> where there is one.</summary>
internal sealed record MetadataRequest(long Id, string AltText, bool Sensitive)
{
    private const int LongestAltText = 1000;

    public static Task<(MetadataRequest? Request, IResult? Refusal)> ReadAsync(HttpRequest http) =>
        JsonBody.ReadAsync<MetadataRequest>(http, Read);

    private static (MetadataRequest?, IResult?) Read(JsonElement root)
    {
        var problem = Only(root, "$", "id", "metadata");
        var id = problem is null && root.GetProperty("id") is { ValueKind: JsonValueKind.String } text
            ? PostId.Parse(text.GetString()!)
            : null;
        problem ??= id is null ? "$.id: does not match the regex pattern ^[0-9]{1,19}$" : null;
        problem ??= Only(root.GetProperty("metadata"), "$.metadata", ["alt_text"], "sensitive_media_warning");
        problem ??= Only(root.GetProperty("metadata").GetProperty("alt_text"), "$.metadata.alt_text", "text");
        problem ??= SensitiveMedia.Problem(root.GetProperty("metadata"));
        if (problem is not null)
        {
            return (null, Refusal.Invalid(problem));
        }
        var alt = root.GetProperty("metadata").GetProperty("alt_text").GetProperty("text");
        if (alt.ValueKind != JsonValueKind.String)
        {
            return (null, Refusal.Invalid("$.metadata.alt_text.text: is not a string."));
        }
        return alt.GetString()!.EnumerateRunes().Count() <= LongestAltText
            ? (new MetadataRequest(id!.Value, alt.GetString()!, SensitiveMedia.Is(root.GetProperty("metadata"))), null)
            : (null, Refusal.Invalid($"$.metadata.alt_text.text: must be at most {LongestAltText} characters long"));
    }

    /// <summary>These properties, all of them and no others.</summary>
    private static string? Only(JsonElement element, string path, params string[] names) => Only(element, path, names, []);

    private static string? Only(JsonElement element, string path, string[] names, params string[] optional)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return $"{path}: is not an object.";
        }
        var unknown = element.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => !names.Contains(name) && !optional.Contains(name));
        var missing = names.FirstOrDefault(name => !element.TryGetProperty(name, out _));
        return unknown is not null ? JsonBody.Unknown($"{path}.{unknown}")
            : missing is not null ? JsonBody.Missing($"{path}.{missing}")
            : null;
    }
}
