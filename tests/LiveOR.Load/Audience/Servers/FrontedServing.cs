using LiveOR.Load.Audience.Raw;

namespace LiveOR.Load.Audience.Servers;

/// <summary>A server that viewers reach through nginx, and its narrator directly.</summary>
internal sealed class FrontedServing : Serving
{
    private readonly LiveOrServing behind;
    private readonly PinnedProcess front;
    private readonly string folder;
    private readonly int port;

    public FrontedServing(LiveOrServing behind, PinnedProcess front, string folder, int port)
    {
        (this.behind, this.front, this.folder, this.port) = (behind, front, folder, port);
        Latest = behind.Latest;
        Load = behind.Load.With(front.Id);
    }

    public override CrowdPlan Plan => behind.Plan with { Port = port, Tls = true };

    public override ServerLoad Load { get; }

    public override Publication Publish()
    {
        var publication = behind.Publish();
        Latest = publication.Number;
        return publication;
    }

    public override async ValueTask DisposeAsync()
    {
        await front.DisposeAsync();
        await behind.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
