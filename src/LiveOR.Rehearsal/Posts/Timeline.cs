using LiveOR.Rehearsal.Media;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Posts;

/// <summary>Every post there is. A post is on the disk before anybody can see it, and its rules are judged in the same step.</summary>
internal sealed class Timeline : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<Post> posts = [];
    private readonly Dictionary<long, int> places = [];
    private readonly Snowflake ids = new();
    private readonly PostLog log;
    private readonly TimeProvider clock;
    private readonly TimeSpan duplicateWindow;

    public Timeline(IOptions<RehearsalXOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        duplicateWindow = options.Value.DuplicateWindow;
        Directory.CreateDirectory(options.Value.Directory);
        log = new PostLog(Path.Combine(options.Value.Directory, "posts.jsonl"));
        foreach (var line in log.Replay())
        {
            Apply(line);
        }
    }

    public Publication Publish(string authorId, string text, long? parentId, IReadOnlyList<Picture>? pictures = null)
    {
        var cost = Prices.Of(text);
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var parent = parentId is { } id ? Visible(id) : null;
            if (parentId is not null && parent is null)
            {
                return new Publication.ParentNotVisible();
            }
            else if (parent is not null && parent.AuthorId != authorId)
            {
                return new Publication.ParentNotOwn();
            }
            else if (text.Length > 0 && IsRepeat(authorId, text, now))
            {
                return new Publication.Duplicate();
            }
            return new Publication.Published(Add(authorId, text, pictures, parent, now, cost));
        }
    }

    public Removal Remove(string authorId, long id)
    {
        lock (gate)
        {
            var post = Visible(id);
            if (post is null)
            {
                return Removal.NotFound;
            }
            else if (post.AuthorId != authorId)
            {
                return Removal.NotOwn;
            }
            Commit(new LogLine(null, new Deletion(id, clock.GetUtcNow())));
            return Removal.Removed;
        }
    }

    /// <summary>Oldest first, deleted ones included.</summary>
    public IReadOnlyList<Post> All()
    {
        lock (gate)
        {
            return [.. posts];
        }
    }

    public Post? Find(long id)
    {
        lock (gate)
        {
            return Visible(id);
        }
    }

    public void Dispose() => log.Dispose();

    private Post Add(
        string authorId, string text, IReadOnlyList<Picture>? pictures, Post? parent, DateTimeOffset now, decimal cost)
    {
        var id = ids.Next(now);
        var post = new Post
        {
            Id = id,
            AuthorId = authorId,
            Text = text,
            Pictures = pictures is { Count: > 0 } ? pictures : null,
            ParentId = parent?.Id,
            ConversationId = parent?.ConversationId ?? id,
            CreatedAt = now,
            Cost = cost,
        };
        Commit(new LogLine(post, null));
        return post;
    }

    private bool IsRepeat(string authorId, string text, DateTimeOffset now)
    {
        var said = Repetition.Normalise(text);
        for (var at = posts.Count - 1; at >= 0 && now - posts[at].CreatedAt < duplicateWindow; at--)
        {
            var post = posts[at];
            if (post.DeletedAt is null && post.AuthorId == authorId && Repetition.Normalise(post.Text) == said)
            {
                return true;
            }
        }
        return false;
    }

    private Post? Visible(long id) =>
        places.TryGetValue(id, out var place) && posts[place].DeletedAt is null ? posts[place] : null;

    private void Commit(LogLine line)
    {
        log.Append(line);
        Apply(line);
    }

    private void Apply(LogLine line)
    {
        if (line.Posted is { } post)
        {
            ids.Seen(post.Id);
            places[post.Id] = posts.Count;
            posts.Add(post);
        }
        else if (line.Deleted is { } deletion && places.TryGetValue(deletion.Id, out var place))
        {
            posts[place] = posts[place] with { Text = "", Pictures = null, DeletedAt = deletion.At };
        }
    }
}
