using System.Diagnostics;
using System.Globalization;
using LiveOR.Load.Audience.Raw;

namespace LiveOR.Load.Audience.Servers;

/// <summary>The physical limit: a program in C that does nothing but send the same bytes to everyone. It is compiled
/// when it is started.</summary>
internal sealed class LimitContender() : Contender("limit", "limit (C)")
{
    private static readonly string? Compiler = Programs.Find("gcc");

    public override string? Missing => Needs("gcc libc6-dev", Compiler);

    public override async Task<Serving> StartAsync(UpdateRecord record, bool pings)
    {
        var folder = Directory.CreateTempSubdirectory("liveor-limit-").FullName;
        var program = Path.Combine(folder, "limit");
        string[] arguments = ["-O2", "-Wall", "-Werror", "-o", program, Path.Combine(Peers.Folder, "limit.c")];
        using (var compiling = Process.Start(Compiler ?? "gcc", arguments))
        {
            await compiling.WaitForExitAsync();
            if (compiling.ExitCode != 0)
            {
                throw new InvalidOperationException("The limit did not compile.");
            }
        }

        var port = Ports.Free();
        return await PeerServing.StartAsync(
            PinnedProcess.Start(PinnedProcess.ServersCore, program, [port.ToString(CultureInfo.InvariantCulture)]),
            new CrowdPlan { Port = port, Path = "/watch", Dialect = nameof(PlainDialect) }, record, "/publish", folder);
    }
}
