namespace LiveOR.Load.Audience.Servers;

/// <summary>LiveOR without TLS behind nginx with it, both on the servers' core.</summary>
internal sealed class FrontedContender(LiveOrContender app, Certificate certificate) : Contender(Fronted, "nginx TLS + LiveOR")
{
    public const string Fronted = "nginx";

    public override string? Missing => Needs("nginx", Nginx.Program);

    public override async Task<Serving> StartAsync(UpdateRecord record, bool pings)
    {
        var behind = await app.OpenAsync();
        var port = Ports.Free();
        var (process, folder) = Nginx.Start($$"""
            server {
              listen 127.0.0.1:{{port}} ssl backlog=4096;
              ssl_certificate {{certificate.Path}};
              ssl_certificate_key {{certificate.KeyPath}};
              location / {
                proxy_pass http://127.0.0.1:{{behind.Plan.Port}};
                proxy_http_version 1.1;
                proxy_set_header Host $http_host;
                proxy_set_header Upgrade $http_upgrade;
                proxy_set_header Connection $http_connection;
                proxy_read_timeout 1h;
                proxy_buffering off;
              }
            }
            """);
        try
        {
            await Ports.WaitAsync(port, process);
        }
        catch
        {
            await behind.DisposeAsync();
            throw;
        }

        return new FrontedServing(behind, process, folder, port);
    }
}
