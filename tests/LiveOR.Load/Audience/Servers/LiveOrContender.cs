using LiveOR.Load.Flooding;
using LiveOR.Support;
using LiveOR.Support.Published;

namespace LiveOR.Load.Audience.Servers;

/// <summary>The published app, with its own way of bringing a broadcast to the viewers or with the stock SignalR
/// hub's.</summary>
internal sealed class LiveOrContender(string key, string name, bool direct, Certificate? certificate = null) : Contender(key, name)
{
    public override async Task<Serving> StartAsync(UpdateRecord record, bool pings) => await OpenAsync();

    public async Task<LiveOrServing> OpenAsync(QueryCount? queries = null)
    {
        var (plain, secure) = (Ports.Free(), Ports.Free());
        string[] settings = certificate is null
            ? AppSettings.For(direct)
            : [.. AppSettings.For(direct), .. AppSettings.Tls(plain, secure, certificate)];
        var folder = ServerProcess.NewDataFolder();
        try
        {
            return await LiveOrServing.OpenAsync(
                () => StartAsync(folder, plain, settings, queries), folder, certificate is null ? plain : secure, certificate is not null);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>A program begins on the core of whoever starts it: for that moment it is the servers'.</summary>
    private static async Task<ServerProcess> StartAsync(string folder, int port, string[] settings, QueryCount? queries)
    {
        using var counting = queries?.InWhatStarts();
        await Cores.PinAsync(Environment.ProcessId, PinnedProcess.ServersCore);
        var starting = ServerProcess.StartAsync(PublishedApp.Path, folder, port, settings);
        await Cores.PinAsync(Environment.ProcessId, PinnedProcess.CrowdsCore);
        return await starting;
    }
}
