using LiveOR.Load.Flooding;

namespace LiveOR.Load.Audience;

/// <summary>LiveOR with a full house, beside what else one could take.</summary>
internal static class AudienceCommand
{
    public const string Name = "audience";

    public static async Task<int> RunAsync(AudienceOptions options)
    {
        await Cores.PinAsync(Environment.ProcessId, Servers.PinnedProcess.CrowdsCore);
        Machine.Describe();
        var code = await (options switch
        {
            { Restart: true } => Restarting.RunAsync(options),
            { Tls: true } => Secured.RunAsync(options),
            { Stalled: { } stalled } => Stalling.RunAsync(options, stalled),
            { Idle: { } seconds } => Idling.RunAsync(options, seconds),
            _ => MainTable.RunAsync(options),
        });
        Console.WriteLine($"Load average at the end {Clock.LoadAverage()}.");
        return code;
    }
}
