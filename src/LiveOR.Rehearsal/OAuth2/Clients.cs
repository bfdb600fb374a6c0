using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary>The apps there are: those of the options, or one of our own, made at the first start and kept beside the account.</summary>
internal sealed class Clients
{
    private const string Name = "client.json";
    private readonly RehearsalClient[] clients;

    public Clients(IOptions<RehearsalXOptions> options)
    {
        clients = options.Value.OAuth2Clients.Count > 0
            ? [.. options.Value.OAuth2Clients]
            : [Keep(Files.Of(options.Value)) with { RedirectUris = [.. options.Value.OAuth2RedirectUris] }];
    }

    public RehearsalClient First => clients[0];

    public RehearsalClient? Find(string clientId) => clients.FirstOrDefault(client => client.ClientId == clientId);

    /// <summary>The app that authenticates itself with <c>Authorization: Basic</c>; every app here has a secret to keep.</summary>
    public RehearsalClient? Authenticate(HttpRequest http)
    {
        const string scheme = "Basic ";
        var header = http.Headers.Authorization.ToString();
        var encoded = header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : "";
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
        {
            return null;
        }
        // RFC 6749, section 2.3.1: both are form-encoded before they are joined.
        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return pair is [var id, var secret] && Find(id) is { } client && Same(secret, client.ClientSecret) ? client : null;
    }

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private static RehearsalClient Keep(Files files)
    {
        if (files.Read(Name) is { } kept)
        {
            return JsonSerializer.Deserialize(kept, OAuth2Json.Default.RehearsalClient)
                ?? throw new InvalidDataException($"{Name} holds no client.");
        }
        var client = RehearsalClient.Generate("LiveOR");
        files.Write(Name, JsonSerializer.SerializeToUtf8Bytes(client, OAuth2Json.Default.RehearsalClient));
        return client;
    }
}
