namespace LiveOR.Web.Tests.Mirrors;

internal static class RelayBench
{
    public const string Elsewhere = "1/ Another operation.";

    public static Task<MirroringServer> StartAsync(StandInForX x, params (string, string)[] more) => MirroringServer.StartAsync(
        MirroringServer.NewFolder(), MirroringServer.Connected(x.Address, [("Mirrors:X:SettleSeconds", "1"), .. more]));

    /// <summary>A thread of its own, posted from beginning to end: whatever else was due has had its time by then.</summary>
    public static async Task PostElsewhereAsync(MirroringServer server)
    {
        var id = await server.PrepareAsync(rehearsal: false);
        await server.ReleaseAsync(id, Elsewhere);
        await server.UntilPostedAsync(id, 1);
    }

    public static void AssertOneChain(StandInForX x, int length) => AssertOneChain([.. x.Posts], length);

    public static void AssertOneChain(IReadOnlyList<(string Id, string Text, string? Parent)> posts, int length)
    {
        Assert.Equal(length, posts.Count);
        Assert.Equal(Enumerable.Range(1, length).Select(number => $"{number}/"), posts.Select(post => post.Text.Split(' ')[0]));
        Assert.Equal([null, .. posts.Select(post => post.Id).Take(length - 1)], posts.Select(post => post.Parent));
    }
}
