using System.Text.Json;
using LiveOR.Rehearsal.Length;
using LiveOR.Rehearsal.Media;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Api;

/// <summary>The body of <c>POST /2/tweets</c>, read strictly: what the schema does not name is refused.</summary>
internal sealed record PostRequest(string Text, long? ParentId, IReadOnlyList<string> MediaIds)
{
    // A link of any length weighs 23 and is at most 4,096 characters: nothing longer than twelve of them can fit.
    private const int LongestPossible = 12 * 4096 + WeightedLength.Limit;

    private static readonly HashSet<string> ReplySettings = ["following", "mentionedUsers", "subscribers", "verified"];

    public static Task<(PostRequest? Request, IResult? Refusal)> ReadAsync(HttpRequest http) =>
        JsonBody.ReadAsync<PostRequest>(http, Read);

    private static (PostRequest?, IResult?) Read(JsonElement root)
    {
        var text = "";
        long? parent = null;
        IReadOnlyList<string> media = [];
        foreach (var property in root.EnumerateObject())
        {
            string? problem;
            switch (property.Name)
            {
                case "text":
                    problem = property.Value.ValueKind == JsonValueKind.String ? null : "$.text: is not a string.";
                    text = problem is null ? property.Value.GetString()! : "";
                    break;
                case "reply":
                    (parent, problem) = ReplyBody.Read(property.Value);
                    break;
                case "media":
                    (media, problem) = MediaBody.Read(property.Value);
                    break;
                default:
                    problem = Check(property);
                    break;
            }
            if (problem is not null)
            {
                return (null, Refusal.Invalid(problem));
            }
        }
        return Judge(text, media.Count > 0) is { } refusal ? (null, refusal) : (new PostRequest(text, parent, media), null);
    }

    private static string? Check(JsonProperty property) => property.Name switch
    {
        "made_with_ai" or "paid_partnership" or "nullcast" or "share_with_followers" or "for_super_followers_only" =>
            property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"$.{property.Name}: is not a boolean.",
        "reply_settings" =>
            property.Value.ValueKind == JsonValueKind.String && ReplySettings.Contains(property.Value.GetString()!)
                ? null
                : $"$.reply_settings: does not have a value in the enumeration [{string.Join(", ", ReplySettings)}]",
        _ => JsonBody.Unknown($"$.{property.Name}"),
    };

    private static IResult? Judge(string text, bool hasMedia)
    {
        if (string.IsNullOrWhiteSpace(text) && !hasMedia)
        {
            return Refusal.Invalid("You must provide text: a post without media cannot be empty.", "text", text);
        }
        else if (text.Length > LongestPossible)
        {
            return Refusal.TooLong();
        }
        return WeightedLength.Of(text) switch
        {
            null => Refusal.Invalid("The text contains invalid characters.", "text"),
            > WeightedLength.Limit => Refusal.TooLong(),
            _ => null,
        };
    }
}
