using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Posts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Rehearsal.Media;

/// <summary><c>expansions=attachments.media_keys</c> and <c>media.fields</c>: the pictures of the posts in an answer,
/// in <c>includes.media</c>.</summary>
internal sealed class MediaExpansion
{
    public const string Expansions = "expansions";
    public const string Fields = "media.fields";

    private static readonly HashSet<string> KnownExpansions = ["attachments.media_keys"];
    private static readonly HashSet<string> KnownFields = ["media_key", "type", "url", "alt_text", "width", "height"];

    private readonly HttpContext http;
    private readonly IReadOnlySet<string> fields;

    public MediaExpansion(HttpContext http, Query query)
    {
        this.http = http;
        IsAsked = query.Set(Expansions, KnownExpansions).Count > 0;
        fields = query.Set(Fields, KnownFields);
    }

    public bool IsAsked { get; }

    public void AddTo(JsonObject body, IEnumerable<Post> posts)
    {
        var pictures = posts.SelectMany(post => post.Pictures ?? []).DistinctBy(picture => picture.Key).ToList();
        if (IsAsked && pictures.Count > 0)
        {
            body["includes"] = new JsonObject { ["media"] = new JsonArray([.. pictures.Select(Show)]) };
        }
    }

    private JsonObject Show(Picture picture)
    {
        var json = new JsonObject { ["media_key"] = picture.Key, ["type"] = picture.Type };
        Add(json, "width", picture.Width);
        Add(json, "height", picture.Height);
        Add(json, "alt_text", picture.AltText);
        Add(json, "url", Address(picture));
        return json;
    }

    private void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null && fields.Contains(name))
        {
            json[name] = value;
        }
    }

    private string? Address(Picture picture) => http.RequestServices.GetRequiredService<LinkGenerator>()
        .GetUriByName(http, PictureEndpoint.Name, new { key = picture.Key });
}
