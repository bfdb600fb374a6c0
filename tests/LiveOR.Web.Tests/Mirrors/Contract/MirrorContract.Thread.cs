using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>A thread, as it goes on a good day.</summary>
public abstract partial class MirrorContract
{
    [Fact]
    public async Task A_root_and_its_replies_are_read_back_with_their_parents()
    {
        var root = await PostedAsync("1/ Time-out done.");
        var second = await PostedAsync("2/ Ports in.", root);
        var third = await PostedAsync("3/ Gallbladder in view.", second);

        var seen = await SeenAsync();

        Assert.Equal(
            [(root, null, "1/ Time-out done."), (second, root, "2/ Ports in."), (third, second, "3/ Gallbladder in view.")],
            seen.OrderBy(each => each.Text, StringComparer.Ordinal).Select(each => (each.Post.Id, each.ParentId, each.Text)));
    }

    [Fact]
    public async Task A_post_has_an_address_that_names_it()
    {
        var outcome = Assert.IsType<MirrorOutcome.Posted>(await TryAsync("1/ Time-out done."));

        Assert.NotNull(outcome.Post.Url);
        Assert.Equal(outcome.Post, Mirror.Locate(outcome.Post.Url));
    }

    [Fact]
    public async Task One_attempt_is_one_request()
    {
        var root = await PostedAsync("1/ Time-out done.");
        await Network.OnlyRequestAsync();

        await PostedAsync("2/ Ports in.", root);
        Assert.Equal(2, (await Network.RequestsAsync()).Count);

        await Mirror.DeleteAsync(root, Cancel);
        Assert.Equal(3, (await Network.RequestsAsync()).Count);
    }

    [Fact]
    public async Task The_network_verifies_every_request_as_the_accounts()
    {
        var root = await PostedAsync("1/ Time-out done & more: äöü 胆囊.");
        var picture = await UploadedAsync("The gallbladder, lifted.");
        var reply = await PostedAsync("2/ See https://example.org/?a=1&b=2", root, picture);
        await SeenAsync();
        Assert.True((await Mirror.TestAsync(Cancel)).Works);
        Assert.IsType<MirrorOutcome.Removed>(await Mirror.DeleteAsync(reply, Cancel));

        var requests = await Network.RequestsAsync();

        Assert.True(requests.Count >= 7);
        Assert.All(requests, each => Assert.Equal(
            (true, Scheme, Network.X.Account.Handle),
            (each.GetProperty("verified").GetBoolean(), each.GetProperty("scheme").GetString(), each.GetProperty("account").GetString())));
    }

    [Fact]
    public async Task What_is_left_of_the_quota_is_known_after_the_first_post()
    {
        Assert.Null(Mirror.Quota);

        await PostedAsync("1/ Time-out done.");
        await PostedAsync("2/ Ports in.");

        Assert.Equal((100, 98), (Mirror.Quota!.Limit, Mirror.Quota.Remaining));
        Assert.InRange(Mirror.Quota.ResetsAt - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(16));
    }

    [Fact]
    public async Task The_tightest_limit_is_the_one_that_is_told()
    {
        await Network.OrderAsync("""{"script":[{"fault":"429-day","calls":"post","seconds":7200}]}""");

        await TryAsync("1/ Time-out done.");

        Assert.Equal((10_000, 0), (Mirror.Quota!.Limit, Mirror.Quota.Remaining));
    }

    [Fact]
    public async Task Fifty_posts_at_once_do_not_mix()
    {
        var texts = Enumerable.Range(1, 50).Select(number => $"{number}/ Side by side.").ToList();

        var ids = await Task.WhenAll(texts.Select(text => PostedAsync(text)));

        var made = (await Network.PostsAsync()).ToDictionary(
            each => each.GetProperty("id").GetString()!, each => each.GetProperty("text").GetString()!);
        Assert.Equal(texts, ids.Select(id => made[id]));
    }
}
