using System.Collections.Concurrent;
using System.Text.Json;
using LiveOR.Audience;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Audience;

/// <summary>Everything that is served of one version of a feed, each piece printed for the first who asks.</summary>
internal sealed class Prints(FeedView view)
{
    /// <summary>Most ask for the same few; whoever asks for something else has it printed anew.</summary>
    private const int MostKept = 64;

    private const string Json = "application/json; charset=utf-8";

    private readonly ConcurrentDictionary<PageKind, Lazy<Task<Printed>>> pages = new();
    private readonly ConcurrentDictionary<long, Printed> catchUps = new();
    private readonly ConcurrentDictionary<string, Printed> handouts = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<Block>> blocks = new(() => Block.Of(view));

    public IReadOnlyList<Block> Blocks => blocks.Value;

    public async Task<Printed> PageAsync(PageKind kind, Func<Task<Printed>> print)
    {
        MakeRoom(pages);
        var page = pages.GetOrAdd(kind, _ => new Lazy<Task<Printed>>(print));
        try
        {
            return await page.Value;
        }
        catch
        {
            pages.TryRemove(KeyValuePair.Create(kind, page));
            throw;
        }
    }

    public Printed After(long number)
    {
        MakeRoom(catchUps);
        return catchUps.GetOrAdd(Math.Min(number, view.Latest), after => new Printed(Write(view.After(after)), Json));
    }

    /// <summary>Something else made of it, one of each type; null when there is none of it.</summary>
    public Printed? Handout(string type, Func<byte[]?> make) => handouts.TryGetValue(type, out var made)
        ? made
        : make() is { } bytes ? handouts.GetOrAdd(type, new Printed(bytes, type)) : null;

    public Printed Index() => new(
        JsonSerializer.SerializeToUtf8Bytes(new BlockIndex([.. Blocks.Select(each => each.Address)]), BlockJson.Default.BlockIndex), Json);

    /// <summary>The same bytes as if it were serialized whole; its entries were written before.</summary>
    private static byte[] Write(CatchUp answer)
    {
        var frame = JsonSerializer.SerializeToUtf8Bytes(answer with { Entries = [] }, AudienceJson.Default.CatchUp);
        return JsonList.Fill(frame, answer.Entries);
    }

    private static void MakeRoom<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept) where TKey : notnull
    {
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }
    }
}
