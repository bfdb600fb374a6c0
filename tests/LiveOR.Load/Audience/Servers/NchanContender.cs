using LiveOR.Load.Audience.Raw;

namespace LiveOR.Load.Audience.Servers;

/// <summary>Nchan, nginx's module for publishing to many, over WebSockets.</summary>
internal sealed class NchanContender() : Contender("nchan", "Nchan")
{
    private const string Module = "/usr/lib/nginx/modules/ngx_nchan_module.so";

    public override string? Missing => Needs("nginx libnginx-mod-nchan", Nginx.Program, Module);

    public override async Task<Serving> StartAsync(UpdateRecord record, bool pings)
    {
        var port = Ports.Free();
        var (process, folder) = Nginx.Start($$"""
            nchan_shared_memory_size 128M;
            server {
              listen 127.0.0.1:{{port}} backlog=4096;
              location = /watch {
                nchan_subscriber websocket;
                nchan_channel_id lesson;
                nchan_subscriber_first_message newest;
                nchan_websocket_ping_interval {{(pings ? 15 : 0)}};
              }
              location = /publish {
                nchan_publisher http;
                nchan_channel_id lesson;
                nchan_message_buffer_length 100;
                nchan_message_timeout 1h;
              }
            }
            """, $"load_module {Module};");
        return await PeerServing.StartAsync(
            process, new CrowdPlan { Port = port, Path = "/watch", Dialect = nameof(PlainDialect) }, record, "/publish", folder);
    }
}
