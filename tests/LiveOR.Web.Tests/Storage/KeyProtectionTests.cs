using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Storage;

public sealed class KeyProtectionTests : IDisposable
{
    private const string Password = "four green umbrellas";

    private readonly string secrets = Directory.CreateTempSubdirectory("liveor-secrets-").FullName;

    private string PasswordFile => Path.Combine(secrets, "password");

    public void Dispose() => Directory.Delete(secrets, recursive: true);

    [Fact]
    public async Task With_a_certificate_the_keys_are_encrypted_and_another_one_can_follow_it()
    {
        await File.WriteAllTextAsync(PasswordFile, Password + "\n", TestContext.Current.CancellationToken);
        var (first, second) = (Certificate("first"), Certificate("second"));
        var folder = ServerProcess.NewDataFolder();
        await UseAsync(folder, "encrypted with your certificate", "--LiveOR:KeyCertificate", first);
        await UseAsync(folder, "encrypted with your certificate", "--LiveOR:KeyCertificate", second, "--LiveOR:FormerKeyCertificate", first);

        var ring = Ring(folder);
        Assert.Contains("<EncryptedData", ring, StringComparison.Ordinal);
        Assert.DoesNotContain("requiresEncryption", ring, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "keys"), "key-*.xml"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Without_one_the_terminal_says_that_they_are_not()
    {
        var folder = ServerProcess.NewDataFolder();
        await UseAsync(folder, "beside it, not encrypted");

        Assert.DoesNotContain("<EncryptedData", Ring(folder), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_ends_the_start_in_words_and_without_its_password()
    {
        await File.WriteAllTextAsync(PasswordFile, "pterodaustro", TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServerProcess.StartAsync(Server.Application, null, 0, Settings("--LiveOR:KeyCertificate", Certificate("other"))));

        Assert.Contains("LiveOR:KeyCertificatePasswordFile", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pterodaustro", refused.Message, StringComparison.Ordinal);
    }

    private async Task UseAsync(string folder, string words, params string[] settings)
    {
        await using var server = await ServerProcess.StartAsync(Server.Application, folder, 0, settings is [] ? [] : Settings(settings));
        using var staff = await server.SignInAsync();
        Assert.True((await staff.GetAsync("/api/me", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        Assert.Contains(words, server.Output, StringComparison.Ordinal);
    }

    private string[] Settings(params string[] settings) => [.. settings, "--LiveOR:KeyCertificatePasswordFile", PasswordFile];

    private static string Ring(string folder) =>
        string.Concat(Directory.EnumerateFiles(Path.Combine(folder, "keys"), "key-*.xml").Select(File.ReadAllText));

    private string Certificate(string name)
    {
        var path = Path.Combine(secrets, $"{name}.pfx");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, Password));
        return path;
    }
}
