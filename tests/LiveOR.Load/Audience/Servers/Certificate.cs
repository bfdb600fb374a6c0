using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LiveOR.Load.Audience.Servers;

/// <summary>A certificate of our own for this machine, made for one run.</summary>
internal sealed class Certificate : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("liveor-certificate-").FullName;

    public Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(7));
        File.WriteAllText(Path, certificate.ExportCertificatePem());
        File.WriteAllText(KeyPath, key.ExportPkcs8PrivateKeyPem());
    }

    public string Path => System.IO.Path.Combine(folder, "certificate.pem");

    public string KeyPath => System.IO.Path.Combine(folder, "key.pem");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
