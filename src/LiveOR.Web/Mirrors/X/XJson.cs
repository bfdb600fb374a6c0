using System.Text.Json.Serialization;

namespace LiveOR.Web.Mirrors.X;

/// <summary>The few shapes of X's JSON that are used. X renamed tweets to posts in 2026: both spellings are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(XNewPost))]
[JsonSerializable(typeof(XAnswer<XPost>))]
[JsonSerializable(typeof(XAnswer<IReadOnlyList<XPost>>))]
[JsonSerializable(typeof(XAnswer<XUser>))]
[JsonSerializable(typeof(XProblem))]
internal sealed partial class XJson : JsonSerializerContext;

internal sealed record XNewPost(string Text, XReply? Reply);

internal sealed record XReply(string InReplyToTweetId);

internal sealed record XAnswer<T>(T? Data, XMeta? Meta);

internal sealed record XUser(string? Id);

internal sealed record XMeta(string? NextToken);

internal sealed record XPost(
    string? Id,
    string? Text,
    IReadOnlyList<XReference>? ReferencedTweets,
    IReadOnlyList<XReference>? ReferencedPosts,
    XEntities? Entities);

internal sealed record XReference(string? Type, string? Id);

internal sealed record XEntities(IReadOnlyList<XLink>? Urls);

internal sealed record XLink(string? Url, string? ExpandedUrl);

internal sealed record XProblem(string? Title, string? Detail, string? Type, IReadOnlyList<XError>? Errors)
{
    /// <summary>All it says, for recognising it.</summary>
    public string Words => string.Join(' ', Errors?.SelectMany(each => new[] { each.Message, each.Detail }) ?? [])
        + $" {Title} {Detail} {Type}";

    /// <summary>What of it a person can read.</summary>
    public string? Sentence => Detail ?? (Errors is [var first, ..] ? first.Message ?? first.Detail : null) ?? Title;
}

internal sealed record XError(int? Code, string? Message, string? Detail);
