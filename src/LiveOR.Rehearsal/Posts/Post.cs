using LiveOR.Rehearsal.Media;

namespace LiveOR.Rehearsal.Posts;

internal sealed record Post
{
    public required long Id { get; init; }
    public required string AuthorId { get; init; }

    /// <summary>As it was sent; empty once deleted.</summary>
    public required string Text { get; init; }

    /// <summary>Null when there are none, and once deleted.</summary>
    public IReadOnlyList<Picture>? Pictures { get; init; }
    public long? ParentId { get; init; }
    public required long ConversationId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>US dollars the real network would have charged for it.</summary>
    public required decimal Cost { get; init; }
}
