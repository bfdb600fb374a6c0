using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>A real nginx as someone else set it up: it ends what was silent for a while, and perhaps keeps what it should pass on.
/// tests/run.sh installs it.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly string folder = Directory.CreateTempSubdirectory("liveor-proxy-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    private Proxy()
    {
    }

    public string Live(string slug) => $"http://127.0.0.1:{port}/live/{slug}";

    /// <summary>A proxy that understands WebSockets and cuts them off.</summary>
    public static Task<Proxy> CuttingAsync(Uri upstream, int seconds) => StartAsync(upstream, $"""
        proxy_read_timeout {seconds}s;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection "upgrade";
        """);

    /// <summary>A proxy that knows no WebSockets and passes an answer on when it is complete.</summary>
    public static Task<Proxy> KeepingAsync(Uri upstream) => StartAsync(upstream, """
        proxy_read_timeout 30s;
        proxy_buffering on;
        proxy_ignore_headers X-Accel-Buffering;
        proxy_set_header Connection "";
        """);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Proxy> StartAsync(Uri upstream, string manners)
    {
        var proxy = new Proxy();
        var configuration = Path.Combine(proxy.folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, proxy.Configuration(upstream, manners));
        proxy.process = Process.Start(new ProcessStartInfo(Program, ["-p", proxy.folder, "-c", configuration, "-e", Path.Combine(proxy.folder, "start.log")]))!;
        await proxy.ListensAsync();
        return proxy;
    }

    private string Configuration(Uri upstream, string manners) => $$"""
        user {{Environment.UserName}};
        daemon off;
        worker_processes 1;
        pid {{folder}}/pid;
        error_log {{folder}}/error.log crit;
        events { worker_connections 512; }
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            server {
                listen 127.0.0.1:{{port}};
                location / {
                    proxy_pass {{upstream.GetLeftPart(UriPartial.Authority)}};
                    proxy_http_version 1.1;
                    proxy_set_header Host $http_host;
                    {{manners}}
                }
            }
        }
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ListensAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
            }
        }
    }
}
