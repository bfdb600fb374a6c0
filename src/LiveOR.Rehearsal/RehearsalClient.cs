using System.Security.Cryptography;

namespace LiveOR.Rehearsal;

/// <summary>One app that may ask accounts of the rehearsal network for OAuth 2.0 access.</summary>
public sealed record RehearsalClient
{
    public required string ClientId { get; init; }
    public required string ClientSecret { get; init; }

    /// <summary>What the consent page calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Compared character by character. None: an address of the reader's own machine, or of this host, will do.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    public static RehearsalClient Generate(string name) => new()
    {
        ClientId = Letters(34),
        ClientSecret = Letters(50),
        Name = name,
    };

    // A record prints its members; the secret may not reach a log.
    public override string ToString() => Name;

    private static string Letters(int count) =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", count);
}
