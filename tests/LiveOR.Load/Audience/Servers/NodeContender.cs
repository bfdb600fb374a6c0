using System.Globalization;
using LiveOR.Load.Audience.Raw;

namespace LiveOR.Load.Audience.Servers;

/// <summary>A package from npm, in a small program as its manual writes one.</summary>
internal sealed class NodeContender(string key, string name, string script, string path, string dialect) : Contender(key, name)
{
    public override string? Missing => Needs("nodejs npm", Programs.Find("node"), Programs.Find("npm"));

    public override async Task<Serving> StartAsync(UpdateRecord record, bool pings)
    {
        var folder = await Peers.InstalledAsync();
        var port = Ports.Free();
        string[] arguments = [Path.Combine(folder, script), port.ToString(CultureInfo.InvariantCulture), pings ? "15" : "0"];
        return await PeerServing.StartAsync(
            PinnedProcess.Start(PinnedProcess.ServersCore, "node", arguments),
            new CrowdPlan { Port = port, Path = path, Dialect = dialect }, record, "/publish");
    }
}
