using System.Text.Json;

namespace LiveOR.Rehearsal.Api;

/// <summary>The <c>reply</c> object of a post.</summary>
internal static class ReplyBody
{
    public static (long? Parent, string? Problem) Read(JsonElement reply)
    {
        if (reply.ValueKind != JsonValueKind.Object)
        {
            return (null, "$.reply: is not an object.");
        }
        long? parent = null;
        string? problem = null;
        foreach (var property in reply.EnumerateObject())
        {
            if (property.Name == "in_reply_to_tweet_id")
            {
                parent = property.Value.ValueKind == JsonValueKind.String ? PostId.Parse(property.Value.GetString()!) : null;
                problem ??= parent is null ? "$.reply.in_reply_to_tweet_id: does not match the regex pattern ^[0-9]{1,19}$" : null;
            }
            else
            {
                problem ??= Check(property);
            }
        }
        return (parent, problem ?? (parent is null ? "$.reply.in_reply_to_tweet_id: is missing but it is required" : null));
    }

    private static string? Check(JsonProperty property) => property.Name switch
    {
        "exclude_reply_user_ids" => IsIds(property.Value) ? null : "$.reply.exclude_reply_user_ids: is not an array of ids.",
        "auto_populate_reply_metadata" => property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? null
            : "$.reply.auto_populate_reply_metadata: is not a boolean.",
        _ => $"$.reply.{property.Name}: is not defined in the schema and the schema does not allow additional properties",
    };

    private static bool IsIds(JsonElement ids) =>
        ids.ValueKind == JsonValueKind.Array
        && ids.EnumerateArray().All(id => id.ValueKind == JsonValueKind.String && PostId.Parse(id.GetString()!) is not null);
}
