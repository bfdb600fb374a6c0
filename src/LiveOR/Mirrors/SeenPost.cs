namespace LiveOR.Mirrors;

/// <summary>One of the account's own posts as read back: plain text, with entities decoded and shortened links expanded.</summary>
public sealed record SeenPost(RemotePost Post, string? ParentId, string Text);
