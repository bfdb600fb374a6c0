using LiveOR.Mirrors;
using LiveOR.Web.Mirrors;
using LiveOR.Web.Mirrors.X;
using LiveOR.Web.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>A mirror with the four keys of an account, and the stand-in that it talks to; no server around it.</summary>
internal sealed class KeyedX(StandInForX stand, ServiceProvider services) : IAsyncDisposable
{
    public StandInForX Stand => stand;

    public IMirror Mirror => Of(services);

    public static IMirror Of(IServiceProvider services) => services.GetRequiredKeyedService<IMirror>(XOptions.Real);

    public static Task<KeyedX> StartAsync(params (string Name, string Value)[] more) => StartAsync(TimeProvider.System, more);

    public static async Task<KeyedX> StartAsync(TimeProvider time, params (string Name, string Value)[] more)
    {
        var stand = await StandInForX.StartAsync();
        return new KeyedX(stand, Services(time, MirroringServer.Connected(stand.Address, more)));
    }

    public static ServiceProvider Services(TimeProvider time, params (string Name, string Value)[] all)
    {
        var settings = new ConfigurationManager();
        foreach (var (name, value) in all)
        {
            settings[name] = value;
        }

        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(time)
            .AddStorage(new DataFolder(MirroringServer.NewFolder()), settings)
            .AddMirrors(settings)
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await stand.DisposeAsync();
    }
}
