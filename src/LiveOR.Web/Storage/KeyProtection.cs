using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace LiveOR.Web.Storage;

/// <summary>Encrypts the server's keys with a certificate that is kept elsewhere, so that whoever has the data folder or a backup alone
/// cannot read what they protect.</summary>
internal static class KeyProtection
{
    private const string Certificate = "LiveOR:KeyCertificate";
    private const string PasswordFile = "LiveOR:KeyCertificatePasswordFile";

    /// <summary>The one before, while keys that it protects are in use.</summary>
    private const string Former = "LiveOR:FormerKeyCertificate";

    public static bool IsOn(IConfiguration configuration) => configuration[Certificate] is { Length: > 0 };

    public static IDataProtectionBuilder ProtectKeys(this IDataProtectionBuilder keys, IConfiguration configuration)
    {
        if (!IsOn(configuration))
        {
            return keys;
        }

        var current = Load(configuration, Certificate);
        keys.ProtectKeysWithCertificate(current);
        return configuration[Former] is { Length: > 0 }
            ? keys.UnprotectKeysWithAnyCertificate(current, Load(configuration, Former))
            : keys;
    }

    private static X509Certificate2 Load(IConfiguration configuration, string setting)
    {
        var path = configuration[setting]!;
        try
        {
            var password = configuration[PasswordFile] is { Length: > 0 } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : null;
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password, X509KeyStorageFlags.EphemeralKeySet);
            return certificate.GetRSAPrivateKey() is not null
                ? certificate
                : throw new InvalidOperationException($"{setting}: {path} holds no RSA key. It must be a PKCS #12 file with one.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidOperationException(
                $"{setting}: {path} cannot be read. It must be a PKCS #12 file, its password in the file that {PasswordFile} names.", fault);
        }
    }
}
