using System.Text.Json.Serialization;

namespace LiveOR.Web.Mirrors.X;

/// <summary>The few shapes of X's JSON that are used. X renamed tweets to posts in 2026: both spellings are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(XNewPost))]
[JsonSerializable(typeof(XNewUpload))]
[JsonSerializable(typeof(XNewMetadata))]
[JsonSerializable(typeof(XAnswer<XPost>))]
[JsonSerializable(typeof(XAnswer<XDeletion>))]
[JsonSerializable(typeof(XAnswer<XUpload>))]
[JsonSerializable(typeof(XAnswer<IReadOnlyList<XPost>>))]
[JsonSerializable(typeof(XAnswer<XUser>))]
[JsonSerializable(typeof(XProblem))]
[JsonSerializable(typeof(XGrant))]
[JsonSerializable(typeof(XTokens))]
[JsonSerializable(typeof(XConsent))]
internal sealed partial class XJson : JsonSerializerContext;

internal sealed record XNewPost(string? Text, XReply? Reply, XNewMedia? Media);

internal sealed record XReply(string InReplyToTweetId);

internal sealed record XNewMedia(IReadOnlyList<string> MediaIds);

internal sealed record XAnswer<T>(T? Data, XMeta? Meta);

internal sealed record XDeletion(bool Deleted);

internal sealed record XUser(string? Id, string? Username);

internal sealed record XMeta(string? NextToken);

internal sealed record XPost(
    string? Id,
    string? Text,
    IReadOnlyList<XReference>? ReferencedTweets,
    IReadOnlyList<XReference>? ReferencedPosts,
    XEntities? Entities);

internal sealed record XReference(string? Type, string? Id);

internal sealed record XEntities(IReadOnlyList<XLink>? Urls);

internal sealed record XLink(string? Url, string? ExpandedUrl, string? DisplayUrl, string? MediaKey);
