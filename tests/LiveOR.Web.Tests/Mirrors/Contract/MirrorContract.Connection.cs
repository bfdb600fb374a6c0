namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>Whether posts would be taken can be asked without posting, and is answered in words.</summary>
public abstract partial class MirrorContract
{
    [Fact]
    public async Task A_connection_that_works_says_as_whom()
    {
        var connection = await Mirror.TestAsync(Cancel);

        Assert.True(connection.Works);
        Assert.Equal($"@{Network.X.Account.Handle}", connection.Account);
        Assert.Contains(connection.Account!, connection.Sentence, StringComparison.Ordinal);
        Assert.Empty(await Network.PostsAsync());
    }

    [Theory]
    [InlineData("401")]
    [InlineData("402")]
    [InlineData("403-refused")]
    [InlineData("429")]
    [InlineData("503-before")]
    [InlineData("abort-before")]
    [InlineData("garbage-before")]
    public async Task A_connection_that_does_not_work_says_why(string fault)
    {
        await Network.OrderAsync($$"""{"standing":[{"fault":"{{fault}}","calls":"read"}]}""");

        var connection = await Mirror.TestAsync(Cancel);

        Assert.False(connection.Works);
        Assert.True(connection.Sentence.Length > 20 && connection.Sentence.EndsWith('.') || connection.Sentence.Contains(": "), connection.Sentence);
        Assert.DoesNotContain("Exception", connection.Sentence, StringComparison.Ordinal);
    }
}
