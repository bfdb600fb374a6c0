using System.Globalization;

namespace LiveOR.Load.Audience.Servers;

/// <summary>nginx from its Debian package, with a configuration and a folder made for the run.</summary>
internal static class Nginx
{
    /// <summary>Some descriptors are nginx's own.</summary>
    private const int OwnFiles = 100;

    public static string? Program { get; } = Programs.Find("nginx");

    public static (PinnedProcess Process, string Folder) Start(string server, string modules = "")
    {
        var folder = Directory.CreateTempSubdirectory("liveor-nginx-").FullName;
        var files = OpenFiles();
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            {{modules}}
            daemon off;
            worker_processes 1;
            worker_rlimit_nofile {{files}};
            pid {{folder}}/nginx.pid;
            error_log stderr error;
            events {
              worker_connections {{files - OwnFiles}};
            }
            http {
              access_log off;
              keepalive_requests 1000000;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              {{server}}
            }
            """);
        return (PinnedProcess.Start(PinnedProcess.ServersCore, Program ?? "nginx", ["-e", "stderr", "-c", file]), folder);
    }

    private static int OpenFiles()
    {
        var line = File.ReadLines("/proc/self/limits").First(each => each.StartsWith("Max open files", StringComparison.Ordinal));
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4], CultureInfo.InvariantCulture);
    }
}
