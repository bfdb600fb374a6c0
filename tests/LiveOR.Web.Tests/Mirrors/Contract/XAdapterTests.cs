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
        await AssertStopsAsync("Tweetinvi", "Mirrors:X:Adapter is “Tweetinvi”: it can be HttpClient or LinqToTwitter.");
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
        await AssertStopsAsync("LinqToTwitter", "Mirrors:X:Adapter names LinqToTwitter, and this build is without it");
    }

    [Fact]
    public void A_build_without_the_library_does_not_know_it() =>
        Assert.DoesNotContain(
            typeof(XMirror).Assembly.GetReferencedAssemblies(),
            each => each.Name!.Contains("linq2twitter", StringComparison.OrdinalIgnoreCase)
                || each.Name.Contains("LinqToTwitter", StringComparison.OrdinalIgnoreCase));
#endif

    /// <summary>The setting holds for X and for the rehearsal network: one of them may object, or both.</summary>
    private static async Task AssertStopsAsync(string adapter, string sentence)
    {
        var stopped = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(adapter));
        var objections = stopped is AggregateException both ? both.Flatten().InnerExceptions : [stopped];

        Assert.All(objections, each => Assert.IsType<OptionsValidationException>(each));
        Assert.Contains(sentence, stopped.Message, StringComparison.Ordinal);
    }

    private static Task<MirroringServer> StartAsync(string adapter) =>
        MirroringServer.StartAsync(MirroringServer.NewFolder(), ("Mirrors:X:Adapter", adapter));
}
