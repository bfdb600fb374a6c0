namespace LiveOR.Rehearsal.Posts;

/// <summary>One line of the file: a post, or the deletion of one.</summary>
internal sealed record LogLine(Post? Posted, Deletion? Deleted);

internal sealed record Deletion(long Id, DateTimeOffset At);
