namespace LiveOR.Load.Audience.Servers;

/// <summary>The settings that LiveOR is measured with: no time for undoing, limits that let a whole crowd come from one
/// address, and the way a broadcast travels.</summary>
internal static class AppSettings
{
    private const string Enough = "1000000";

    public static string[] For(bool direct) =>
    [
        "--LiveOR:UndoSeconds", "0",
        "--LiveOR:Limits:RequestBurst", Enough,
        "--LiveOR:Limits:RequestsPerSecond", Enough,
        "--LiveOR:Limits:ViewersPerAddress", Enough,
        "--LiveOR:Limits:CallBurst", Enough,
        "--LiveOR:Limits:CallsPerSecond", Enough,
        "--LiveOR:Audience:Direct", direct ? "true" : "false",
    ];

    /// <summary>A second door with TLS beside the plain one.</summary>
    public static string[] Tls(int plain, int secure, Certificate certificate) =>
    [
        "--Kestrel:Endpoints:Plain:Url", $"http://127.0.0.1:{plain}",
        "--Kestrel:Endpoints:Secure:Url", $"https://127.0.0.1:{secure}",
        "--Kestrel:Endpoints:Secure:Certificate:Path", certificate.Path,
        "--Kestrel:Endpoints:Secure:Certificate:KeyPath", certificate.KeyPath,
    ];
}
