using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Faults;
using LiveOR.Rehearsal.Media;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Posts;

/// <summary>Every post there is. A post is on the disk before anybody can see it, and its rules are judged in the same step.</summary>
internal sealed class Timeline : IDisposable
{
    private readonly Lock gate = new();
    private readonly PostIndex index = new();
    private readonly Snowflake ids = new();
    private readonly PostLog? log;
    private readonly NetworkClock clock;
    private readonly Conduct conduct;
    private readonly TimeSpan duplicateWindow;

    public Timeline(IOptions<RehearsalXOptions> options, NetworkClock clock, Conduct conduct)
    {
        this.clock = clock;
        this.conduct = conduct;
        duplicateWindow = options.Value.DuplicateWindow;
        if (options.Value.InMemory)
        {
            return;
        }
        Directory.CreateDirectory(options.Value.Directory);
        log = new PostLog(Path.Combine(options.Value.Directory, "posts.jsonl"));
        foreach (var line in log.Replay())
        {
            Apply(line);
        }
        foreach (var post in index.All.Where(post => post.DeletedAt is not null))
        {
            // The process may have ended between a deletion and its erasure.
            log.Erase(post);
        }
    }

    public Publication Publish(string authorId, string text, long? parentId, IReadOnlyList<Picture>? pictures = null)
    {
        var cost = Prices.Of(text);
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var parent = parentId is { } id ? Visible(id) : null;
            if (parentId is not null && (parent is null || conduct.Now.Lag.HidesParent(now - parent.CreatedAt)))
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
            log?.Erase(post);
            return Removal.Removed;
        }
    }

    /// <summary>Oldest first, deleted ones included.</summary>
    public IReadOnlyList<Post> All()
    {
        lock (gate)
        {
            return [.. index.All];
        }
    }

    public Post? Find(long id)
    {
        lock (gate)
        {
            return Visible(id);
        }
    }

    /// <summary>As <see cref="Find"/>, for readers: a post shows up only when its read lag has passed.</summary>
    public Post? Read(long id)
    {
        lock (gate)
        {
            return index.Find(id) is { } found && HasShownUp(found) ? found.Post : null;
        }
    }

    /// <summary>The newest posts of an author that have shown up, newest first, from those with an id of at least <paramref name="from"/>.</summary>
    public IReadOnlyList<Post> ReadUser(string authorId, long from, int most, Func<Post, bool> wanted)
    {
        lock (gate)
        {
            return Newest(index.Of(authorId), from, most, wanted);
        }
    }

    /// <summary>As <see cref="ReadUser"/>, of a conversation.</summary>
    public IReadOnlyList<Post> ReadConversation(long conversationId, long from, int most, Func<Post, bool> wanted)
    {
        lock (gate)
        {
            return Newest(index.Of(conversationId), from, most, wanted);
        }
    }

    public void Dispose() => log?.Dispose();

    private List<Post> Newest(IEnumerable<(Post Post, int Number)> posts, long from, int most, Func<Post, bool> wanted) =>
    [
        .. posts.TakeWhile(each => each.Post.Id >= from)
            .Where(each => each.Post.DeletedAt is null && wanted(each.Post) && HasShownUp(each))
            .Take(most)
            .Select(each => each.Post),
    ];

    private bool HasShownUp((Post Post, int Number) each) =>
        conduct.Now.Lag.HasPassed(each.Number, clock.GetUtcNow() - each.Post.CreatedAt);

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

    private bool IsRepeat(string authorId, string text, DateTimeOffset now) =>
        conduct.Now.DuplicateRule
        && index.LastSaying(authorId, text) is { } last
        && now - last.CreatedAt < duplicateWindow;

    private Post? Visible(long id) => index.Find(id)?.Post;

    private void Commit(LogLine line)
    {
        log?.Append(line);
        Apply(line);
    }

    private void Apply(LogLine line)
    {
        if (line.Posted is { } post)
        {
            ids.Seen(post.Id);
            index.Add(post);
        }
        else if (line.Deleted is { } deletion)
        {
            index.Delete(deletion.Id, deletion.At);
        }
    }
}
