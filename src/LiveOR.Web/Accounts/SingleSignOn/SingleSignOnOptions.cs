namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>The settings under LiveOR:SingleSignOn. Without an authority there is no single sign-on.</summary>
public sealed class SingleSignOnOptions
{
    public const string Section = "LiveOR:SingleSignOn";

    /// <summary>The provider's issuer: the address before /.well-known/openid-configuration.</summary>
    public string? Authority { get; set; }

    /// <summary>Other hosts that the provider leads browsers through: "https://adfs.example.org, https://login.example.org".</summary>
    public IReadOnlyList<string> Through { get; set; } = [];

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>What people call it: the buttons say so.</summary>
    public string Name { get; set; } = "your hospital";

    /// <summary>The claim that says what somebody is called.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>The claim whose values give roles to those who come for the first time.</summary>
    public string? RoleClaim { get; set; }

    /// <summary>For each value of that claim the roles, as they were written: "Narrator, Reviewer".</summary>
    public IReadOnlyDictionary<string, string> Roles { get; set; } = new Dictionary<string, string>();

    /// <summary>By hand, because a claim's value may have colons in it, which part the names of settings.</summary>
    public void Read(IConfiguration section)
    {
        (Authority, ClientId, ClientSecret) = (Given(section, "Authority"), Given(section, "ClientId"), Given(section, "ClientSecret"));
        Name = Given(section, "Name") ?? Name;
        NameClaim = Given(section, "NameClaim") ?? NameClaim;
        RoleClaim = Given(section, "RoleClaim");
        Through = (Given(section, "Through") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Roles = section.GetSection("Roles").AsEnumerable(makePathsRelative: true)
            .Where(each => !string.IsNullOrWhiteSpace(each.Value)).ToDictionary(each => each.Key, each => each.Value!, StringComparer.Ordinal);
    }

    private static string? Given(IConfiguration section, string name) => section[name]?.Trim() is { Length: > 0 } given ? given : null;
}
