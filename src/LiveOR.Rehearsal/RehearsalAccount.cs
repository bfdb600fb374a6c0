using System.Security.Cryptography;

namespace LiveOR.Rehearsal;

/// <summary>One account of the rehearsal network and the credentials of the app that posts for it.</summary>
public sealed record RehearsalAccount
{
    public required string ConsumerKey { get; init; }
    public required string ConsumerSecret { get; init; }
    public required string AccessToken { get; init; }
    public required string AccessTokenSecret { get; init; }
    public required string UserId { get; init; }
    public required string Handle { get; init; }
    public required string DisplayName { get; init; }

    public static RehearsalAccount Generate(string handle, string displayName)
    {
        var userId = RandomNumberGenerator.GetInt32(100_000_000, int.MaxValue).ToString("D", null);
        return new RehearsalAccount
        {
            ConsumerKey = Letters(25),
            ConsumerSecret = Letters(50),
            AccessToken = $"{userId}-{Letters(40)}",
            AccessTokenSecret = Letters(45),
            UserId = userId,
            Handle = handle,
            DisplayName = displayName,
        };
    }

    // A record prints its members; these may not reach a log.
    public override string ToString() => $"@{Handle}";

    private static string Letters(int count) =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", count);
}
