using System.Text.Json;
using LiveOR.Rehearsal.Clock;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary>Every connection of an app to an account, on the disk before its tokens are handed out. An access token lives
/// two hours, whether refreshed or not; a refresh token is good once.</summary>
internal sealed class Grants
{
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromHours(2);

    private const string Name = "grants.json";
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Grant> grants = [];
    private readonly Files files;
    private readonly NetworkClock clock;

    public Grants(IOptions<RehearsalXOptions> options, NetworkClock clock)
    {
        this.clock = clock;
        files = Files.Of(options.Value);
        var kept = files.Read(Name) is { } json ? JsonSerializer.Deserialize(json, OAuth2Json.Default.IReadOnlyListGrant) : null;
        foreach (var grant in kept ?? [])
        {
            grants[grant.Id] = grant;
        }
    }

    public Tokens Create(string clientId, string userId, IReadOnlyList<string> scopes) => Renew(new Grant
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        ClientId = clientId,
        UserId = userId,
        Scopes = scopes,
        Access = [],
    });

    public Tokens? Refresh(RehearsalClient client, string token)
    {
        lock (gate)
        {
            var hash = Secret.Hash(token);
            var grant = grants.Values.FirstOrDefault(grant => grant.Refresh == hash && grant.ClientId == client.ClientId);
            return grant is null ? null : Renew(grant);
        }
    }

    public Grant? ByAccess(string token)
    {
        lock (gate)
        {
            var hash = Secret.Hash(token);
            var now = clock.GetUtcNow();
            return grants.Values.FirstOrDefault(grant => grant.Access.Any(each => each.Hash == hash && now < each.ExpiresAt));
        }
    }

    /// <summary>Takes back an access token alone, or with a refresh token everything.</summary>
    public void Revoke(RehearsalClient client, string token)
    {
        lock (gate)
        {
            var hash = Secret.Hash(token);
            foreach (var grant in grants.Values.Where(grant => grant.ClientId == client.ClientId).ToList())
            {
                if (grant.Refresh == hash)
                {
                    grants.Remove(grant.Id);
                }
                else
                {
                    grants[grant.Id] = grant with { Access = [.. grant.Access.Where(each => each.Hash != hash)] };
                }
            }
            Keep();
        }
    }

    public void Revoke(Guid? id)
    {
        lock (gate)
        {
            if (id is { } grant && grants.Remove(grant))
            {
                Keep();
            }
        }
    }

    private Tokens Renew(Grant grant)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var access = Secret.New();
            var refresh = grant.Scopes.Contains(Scopes.Offline) ? Secret.New() : null;
            grants[grant.Id] = grant with
            {
                Access = [.. grant.Access.Where(each => now < each.ExpiresAt), new AccessToken(Secret.Hash(access), now + AccessLifetime)],
                Refresh = refresh is null ? null : Secret.Hash(refresh),
            };
            Keep();
            return new Tokens(grant.Id, access, refresh, grant.Scopes);
        }
    }

    private void Keep()
    {
        var now = clock.GetUtcNow();
        foreach (var spent in grants.Values.Where(grant => grant.IsSpent(now)).ToList())
        {
            grants.Remove(spent.Id);
        }
        files.Write(Name, JsonSerializer.SerializeToUtf8Bytes([.. grants.Values], OAuth2Json.Default.IReadOnlyListGrant));
    }
}
