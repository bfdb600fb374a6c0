using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LiveOR.Web.Mirrors.X;

/// <summary>A connection that was begun: what has to come back from X, and the secret that proves it was begun here (RFC 7636,
/// S256).</summary>
internal sealed record XConsent(string State, string Verifier, string By, DateTimeOffset Until)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static XConsent Begin(string by, DateTimeOffset now) => new(Secret(), Secret(), by, now + Lifetime);

    /// <summary>Whether this is the answer to it, given to the person who began it, in time.</summary>
    public bool Awaits(string? state, string by, DateTimeOffset now) =>
        state is not null && by == By && now < Until
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(State));

    public override string ToString() => nameof(XConsent);

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
