using System.Text.Json.Nodes;
using LiveOR.Support.Published;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>A procedure's thread on the rehearsal network.</summary>
internal static class Threads
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The posts of a procedure in the order of its updates, once so many stand there.</summary>
    public static async Task<IReadOnlyList<RehearsalPost>> ThreadAsync(this Staff staff, string procedureId, int posts)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var ids = Deliveries(await staff.SheetAsync(procedureId));
            if (ids.Length >= posts && ids.All(id => id is not null))
            {
                var all = (await staff.PostsAsync()).ToDictionary(post => post.Id);
                return [.. ids.Select(id => all[id!])];
            }

            Assert.False(limit.IsCancellationRequested, $"{ids.Count(id => id is not null)} of {posts} posts were made.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>Each post answers the one before it, all in the conversation that the first began.</summary>
    public static void AssertUnbroken(this IReadOnlyList<RehearsalPost> thread)
    {
        Assert.Equal([null, .. thread.SkipLast(1).Select(post => post.Id)], thread.Select(post => post.ParentId));
        Assert.All(thread, post => Assert.Equal(thread[0].Id, post.ConversationId));
        Assert.DoesNotContain(thread, post => post.Deleted);
    }

    private static string?[] Deliveries(JsonNode sheet) =>
    [
        .. sheet["deliveries"]!.AsArray()
            .OrderBy(each => each!["number"]!.GetValue<long>()).ThenBy(each => each!["part"]!.GetValue<int>())
            .Select(each => each!["remoteId"]?.GetValue<string>()),
    ];
}
