using System.Text.Json;
using LiveOR.Rehearsal.Length;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Api;

/// <summary>The body of <c>POST /2/tweets</c>, read strictly: what the schema does not name is refused.</summary>
internal sealed record PostRequest(string Text, long? ParentId)
{
    // A link of any length weighs 23 and is at most 4,096 characters: nothing longer than twelve of them can fit.
    private const int LongestPossible = 12 * 4096 + WeightedLength.Limit;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly HashSet<string> ReplySettings = ["following", "mentionedUsers", "subscribers", "verified"];

    public static async Task<(PostRequest? Request, IResult? Refusal)> ReadAsync(HttpRequest http)
    {
        if (!http.HasJsonContentType())
        {
            return (null, Refusal.Invalid("Requests with bodies must have content-type of application/json."));
        }
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Body, Strict, http.HttpContext.RequestAborted);
            return Read(body.RootElement);
        }
        catch (JsonException)
        {
            return (null, Refusal.Invalid("Request body is not valid JSON."));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: JSON allows to write it, no text can hold it.
            return (null, Refusal.Invalid("Request body is not valid Unicode."));
        }
    }

    private static (PostRequest?, IResult?) Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, Refusal.Invalid("$: is not an object."));
        }
        var text = "";
        long? parent = null;
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
                default:
                    problem = Check(property);
                    break;
            }
            if (problem is not null)
            {
                return (null, Refusal.Invalid(problem));
            }
        }
        return Judge(text) is { } refusal ? (null, refusal) : (new PostRequest(text, parent), null);
    }

    private static string? Check(JsonProperty property) => property.Name switch
    {
        "made_with_ai" or "paid_partnership" or "nullcast" or "share_with_followers" or "for_super_followers_only" =>
            property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"$.{property.Name}: is not a boolean.",
        "reply_settings" =>
            property.Value.ValueKind == JsonValueKind.String && ReplySettings.Contains(property.Value.GetString()!)
                ? null
                : $"$.reply_settings: does not have a value in the enumeration [{string.Join(", ", ReplySettings)}]",
        _ => $"$.{property.Name}: is not defined in the schema and the schema does not allow additional properties",
    };

    private static IResult? Judge(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
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
