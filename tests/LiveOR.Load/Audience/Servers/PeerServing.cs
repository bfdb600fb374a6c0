using System.Diagnostics;
using LiveOR.Load.Audience.Raw;

namespace LiveOR.Load.Audience.Servers;

/// <summary>A program of somebody else's that runs: it brings to everyone what is posted to it.</summary>
internal sealed class PeerServing : Serving
{
    private readonly PinnedProcess process;
    private readonly UpdateRecord record;
    private readonly string postTo;
    private readonly Courier courier;
    private readonly string? folder;

    private PeerServing(PinnedProcess process, CrowdPlan plan, UpdateRecord record, string postTo, string? folder)
    {
        (this.process, this.record, this.postTo, this.folder) = (process, record, postTo, folder);
        Plan = plan;
        Load = new ServerLoad(process.Id);
        courier = new Courier(plan.Port, "");
    }

    public override CrowdPlan Plan { get; }

    public override ServerLoad Load { get; }

    public static async Task<PeerServing> StartAsync(
        PinnedProcess process, CrowdPlan plan, UpdateRecord record, string postTo, string? folder = null)
    {
        await Ports.WaitAsync(plan.Port, process);
        return new PeerServing(process, plan, record, postTo, folder);
    }

    public override Publication Publish()
    {
        Latest++;
        var request = courier.Request("POST", postTo, "text/plain", record.With(Latest));
        var sent = Stopwatch.GetTimestamp();
        var status = courier.Send(request);
        return status is >= 200 and < 300
            ? new Publication(Latest, sent, Stopwatch.GetTimestamp())
            : throw new InvalidOperationException($"Publishing was answered with {status}.");
    }

    public override async ValueTask DisposeAsync()
    {
        courier.Dispose();
        await process.DisposeAsync();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
