namespace LiveOR.Support.Published;

/// <summary>One post as the rehearsal network shows it to tests.</summary>
internal sealed record RehearsalPost(string Id, string Text, string? ParentId, string ConversationId, bool Deleted);
