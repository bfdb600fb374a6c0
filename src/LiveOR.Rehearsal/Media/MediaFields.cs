using System.Globalization;
using System.Text;
using System.Text.Json;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Media.Images;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Media;

/// <summary>The fields of a media request, whether they came as multipart or as JSON. The first mistake is kept as the refusal.</summary>
internal sealed class MediaFields
{
    private readonly Dictionary<string, JsonElement> json = [];
    private readonly Dictionary<string, byte[]> parts = [];

    public IResult? Problem { get; private set; }

    public static async Task<MediaFields> ReadAsync(HttpRequest http, params string[] names)
    {
        var fields = new MediaFields();
        if (MultipartParts.BoundaryOf(http) is { } boundary)
        {
            fields.Problem = await MultipartParts.ReadAsync(http, boundary, fields.parts);
        }
        else
        {
            (_, fields.Problem) = await JsonBody.ReadAsync<MediaFields>(http, root => (fields.Take(root), null));
        }
        foreach (var unknown in fields.json.Keys.Concat(fields.parts.Keys).Where(name => !names.Contains(name)))
        {
            fields.Refuse(JsonBody.Unknown($"$.{unknown}"), unknown);
        }
        return fields;
    }

    public bool Has(string name) => json.ContainsKey(name) || parts.ContainsKey(name);

    /// <summary>The bytes of the file: a part as it is, a JSON string as base64.</summary>
    public byte[] Bytes(string name)
    {
        var bytes = parts.GetValueOrDefault(name);
        if (json.TryGetValue(name, out var value))
        {
            bytes = value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var decoded)
                ? decoded
                : Refuse($"$.{name}: is not a base64 string.", name, Array.Empty<byte>());
        }
        return bytes ?? Refuse(JsonBody.Missing($"$.{name}"), name, Array.Empty<byte>());
    }

    public int Number(string name, int least, int most)
    {
        var text = json.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Text(name);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Refuse(text is null ? JsonBody.Missing($"$.{name}") : $"$.{name}: is not an integer between {least} and {most}", name, least);
    }

    public MediaCategory Category()
    {
        var name = Text("media_category");
        return MediaCategory.Find(name ?? "") ?? Refuse(
            name is null
                ? JsonBody.Missing("$.media_category")
                : $"$.media_category: does not have a value in the enumeration [{MediaCategory.Names}]",
            "media_category",
            MediaCategory.Image);
    }

    /// <summary>The declared type of the file; null when none was declared.</summary>
    public string? ContentType()
    {
        var type = Text("media_type");
        return type is null || ImageKind.Find(type) is not null
            ? type
            : Refuse<string?>(
                $"$.media_type: does not have a value in the enumeration [{string.Join(", ", ImageKind.ContentTypes)}]", "media_type", null);
    }

    public T Required<T>(string name, T? value)
        where T : class =>
        value ?? Refuse(JsonBody.Missing($"$.{name}"), name, value)!;

    public void Flag(string name)
    {
        var isFlag = json.TryGetValue(name, out var value)
            ? value.ValueKind is JsonValueKind.True or JsonValueKind.False
            : !parts.ContainsKey(name) || Text(name) is "true" or "false";
        if (!isFlag)
        {
            Refuse($"$.{name}: is not a boolean.", name);
        }
    }

    private string? Text(string name)
    {
        if (json.TryGetValue(name, out var value))
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : Refuse<string?>($"$.{name}: is not a string.", name, "");
        }
        return parts.TryGetValue(name, out var part) ? Encoding.UTF8.GetString(part) : null;
    }

    private MediaFields Take(JsonElement root)
    {
        foreach (var property in root.EnumerateObject())
        {
            json[property.Name] = property.Value.Clone();
        }
        return this;
    }

    private T Refuse<T>(string message, string name, T otherwise)
    {
        Refuse(message, name);
        return otherwise;
    }

    private void Refuse(string message, string name) => Problem ??= Refusal.Invalid(message, name);
}
