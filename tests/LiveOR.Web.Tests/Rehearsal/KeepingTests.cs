using System.Globalization;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class KeepingTests : RehearsalTest
{
    [Fact]
    public async Task Posts_deletions_and_credentials_survive_a_restart()
    {
        string root, gone;
        var account = "";
        await using (var host = await StartAsync())
        {
            account = host.X.Account.AccessToken;
            root = await host.PostedAsync("Root.");
            gone = await host.PostedAsync("Gone.", root);
            await host.DeleteAsync(gone);
        }
        await using var again = await StartAsync();
        Assert.Equal(account, again.X.Account.AccessToken);
        Assert.Equal(403, (await again.PostAsync("Root.")).Status);
        var next = await again.PostedAsync("Next.", root);
        Assert.True(Number(next) > Number(gone));
        var all = await again.AllAsync();
        Assert.Equal([false, true, false], all.Select(post => post.GetProperty("deleted").GetBoolean()));
        Assert.All(all, post => Assert.Equal(root, post.GetProperty("conversationId").GetString()));
        Assert.Equal("", all[1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_answered_post_is_on_the_disk()
    {
        await using var host = await StartAsync();
        var id = await host.PostedAsync("Root.");
        await using var file = new FileStream(
            Path.Combine(Folder, "posts.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        Assert.Contains(id, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_deleted_post_are_gone_from_the_disk_and_everything_else_is_kept()
    {
        string root;
        await using (var host = await StartAsync())
        {
            root = await host.PostedAsync("Stays.");
            await host.DeleteAsync(await host.PostedAsync("Erase me: ünïcode & more.", root));
            await host.PostedAsync("Stays too.", root);
        }
        Assert.DoesNotContain("Erase me", await WordsAsync(), StringComparison.Ordinal);
        await using (var again = await StartAsync())
        {
            Assert.Equal(["Stays.", "", "Stays too."], (await again.AllAsync()).Select(post => post.GetProperty("text").GetString()!));
            await again.PostedAsync("Goes on.", root);
        }
        Assert.Equal(5, (await WordsAsync()).Trim().Split('\n').Length);
    }

    [Fact]
    public async Task A_torn_last_line_is_cut_off()
    {
        string root;
        await using (var host = await StartAsync())
        {
            root = await host.PostedAsync("Root.");
        }
        await File.AppendAllTextAsync(
            Path.Combine(Folder, "posts.jsonl"), """{"posted":{"id":12,"auth""", TestContext.Current.CancellationToken);
        await using (var again = await StartAsync())
        {
            await again.PostedAsync("Next.", root);
        }
        await using var third = await StartAsync();
        Assert.Equal(["Root.", "Next."], (await third.AllAsync()).Select(post => post.GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task Many_posts_at_once_get_ids_in_the_order_they_are_kept()
    {
        await using var host = await StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => host.PostedAsync($"Post {number}")));
        var ids = (await host.AllAsync()).Select(post => Number(post.GetProperty("id").GetString()!)).ToArray();
        Assert.Equal(40, ids.Distinct().Count());
        Assert.Equal(ids.Order(), ids);
    }

    private static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    private Task<string> WordsAsync() =>
        File.ReadAllTextAsync(Path.Combine(Folder, "posts.jsonl"), TestContext.Current.CancellationToken);
}
