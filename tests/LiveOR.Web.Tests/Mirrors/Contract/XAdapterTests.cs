using LiveOR.Mirrors;
using LiveOR.Web.Mirrors.X;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>Which adapter speaks to X is a setting, and a name this build does not have stops the server at the start.</summary>
public sealed class XAdapterTests
{
    private static readonly string[] Accounts = [XOptions.Real, XOptions.Rehearsal];

    [Fact]
    public async Task Our_own_speaks_when_nobody_says_otherwise()
    {
        await using var server = await MirroringServer.StartAsync(MirroringServer.NewFolder());

        Assert.All(Accounts, each => Assert.IsType<XMirror>(server.Services.GetRequiredKeyedService<IMirror>(each)));
    }

    [Fact]
    public async Task A_name_that_nobody_has_stops_the_server_at_the_start()
    {
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("Tweetinvi"));

        Assert.Contains("Mirrors:X:Adapter is “Tweetinvi”: it can be HttpClient or LinqToTwitter.", stopped.Message, StringComparison.Ordinal);
    }

#if LINQTOTWITTER
    [Fact]
    public async Task The_library_speaks_when_it_is_named()
    {
        await using var server = await StartAsync("linqtotwitter");

        Assert.All(Accounts, each => Assert.IsType<LiveOR.Web.Mirrors.X.LinqToTwitter.LinqToTwitterMirror>(
            server.Services.GetRequiredKeyedService<IMirror>(each)));
    }
#else
    [Fact]
    public async Task A_build_without_the_library_says_so_and_does_not_start()
    {
        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("LinqToTwitter"));

        Assert.Contains(
            "Mirrors:X:Adapter names LinqToTwitter, and this build is without it", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_without_the_library_does_not_know_it() =>
        Assert.DoesNotContain(
            typeof(XMirror).Assembly.GetReferencedAssemblies(),
            each => each.Name!.Contains("linq2twitter", StringComparison.OrdinalIgnoreCase)
                || each.Name.Contains("LinqToTwitter", StringComparison.OrdinalIgnoreCase));
#endif

    private static Task<MirroringServer> StartAsync(string adapter) =>
        MirroringServer.StartAsync(MirroringServer.NewFolder(), ("Mirrors:X:Adapter", adapter));
}
