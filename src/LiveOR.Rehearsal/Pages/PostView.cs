using System.Globalization;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Posts;

namespace LiveOR.Rehearsal.Pages;

public sealed record PostView
{
    internal PostView(Post post, RehearsalAccount? author, DateTimeOffset now)
    {
        Id = PostId.Format(post.Id);
        Name = author?.DisplayName ?? "Former account";
        Handle = author?.Handle ?? post.AuthorId;
        Pieces = TextPiece.Split(post.Text);
        Pictures = [.. (post.Pictures ?? []).Select(picture => new PictureView(picture))];
        IsRemoved = post.DeletedAt is not null;
        At = post.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        Ago = Wording.Ago(now - post.CreatedAt, post.CreatedAt);
    }

    public string Id { get; }
    public string Name { get; }
    public string Handle { get; }
    public IReadOnlyList<TextPiece> Pieces { get; }
    public IReadOnlyList<PictureView> Pictures { get; }
    public bool IsRemoved { get; }
    public string At { get; }
    public string Ago { get; }

    public string Initials =>
        string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => word[..1])).ToUpperInvariant();
}
