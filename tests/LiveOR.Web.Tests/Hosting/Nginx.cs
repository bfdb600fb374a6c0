using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LiveOR.Web.Tests.Hosting;

/// <summary>A real nginx with the committed recipe, deploy/nginx.conf; only ports, paths and the name are other ones. tests/run.sh
/// installs it.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/sbin/nginx", "/usr/bin/nginx"];

    private readonly string folder = Directory.CreateTempSubdirectory("liveor-nginx-").FullName;
    private readonly X509Certificate2 certificate = MakeCertificate();
    private readonly int upstream;
    private Process? process;

    public Nginx(int upstream)
    {
        this.upstream = upstream;
        (Plain, Address) = (new Uri($"http://localhost:{FreePort()}"), new Uri($"https://localhost:{FreePort()}"));
    }

    public Uri Plain { get; }

    public Uri Address { get; }

    /// <summary>Everything it wrote into its logs.</summary>
    public string Logs => string.Concat(Directory.EnumerateFiles(folder, "*.log").Select(File.ReadAllText));

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task StartAsync()
    {
        await File.WriteAllTextAsync(At("fullchain.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(At("privkey.pem"), certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(At("site.conf"), Substitute(await File.ReadAllTextAsync(Recipe)));
        await File.WriteAllTextAsync(At("nginx.conf"), $$"""
            user {{Environment.UserName}};
            daemon off;
            worker_processes 1;
            pid {{At("pid")}};
            error_log {{At("start.log")}} crit;
            events { worker_connections 512; }
            http {
                client_body_temp_path {{At("body")}};
                proxy_temp_path {{At("proxy")}};
                fastcgi_temp_path {{At("fastcgi")}};
                uwsgi_temp_path {{At("uwsgi")}};
                scgi_temp_path {{At("scgi")}};
                include {{At("site.conf")}};
            }
            """);
        await CheckAsync();
        process = Process.Start(Command())!;
        await ListeningAsync();
    }

    /// <summary>A browser's stand-in that trusts this one certificate, and sits at the loopback address of one's choice.</summary>
    public SocketsHttpHandler Handler(string from = "127.0.0.1") => new()
    {
        CookieContainer = new CookieContainer(),
        AllowAutoRedirect = false,
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString(),
        },
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        certificate.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Recipe { get; } = FindRecipe();

    private static string FindRecipe()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "LiveOR.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Path.Combine(at.FullName, "deploy", "nginx.conf");
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
    }

    private string At(string name) => Path.Combine(folder, name);

    private string Substitute(string recipe) => recipe
        .Replace("127.0.0.1:5080", $"127.0.0.1:{upstream.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal)
        .Replace("listen 80;", $"listen 127.0.0.1:{Plain.Port};", StringComparison.Ordinal)
        .Replace("listen 443 ssl", $"listen 127.0.0.1:{Address.Port} ssl", StringComparison.Ordinal)
        .Replace("listen [::]:", "# not here: ", StringComparison.Ordinal)
        .Replace("liveor.example.org", "localhost", StringComparison.Ordinal)
        .Replace("/etc/ssl/liveor/", $"{folder}/", StringComparison.Ordinal)
        .Replace("/var/log/nginx/", $"{folder}/", StringComparison.Ordinal);

    private ProcessStartInfo Command(params string[] more)
    {
        var program = Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no nginx. Install Debian's package nginx; tests/run.sh does so as root.");
        return new ProcessStartInfo(program, ["-p", folder, "-c", At("nginx.conf"), "-e", At("start.log"), .. more])
        {
            RedirectStandardError = true,
        };
    }

    private async Task CheckAsync()
    {
        using var check = Process.Start(Command("-t"))!;
        var words = await check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();
        Assert.True(check.ExitCode == 0, words);
    }

    private async Task ListeningAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Address.Port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
            }
        }
    }
}
