using LiveOR.Web.Tests.Accounts;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>A house that trusts a hospital's provider; the provider leaves the sign-in to another host of the hospital.</summary>
public sealed class HouseOfHospital : House, IAsyncLifetime
{
    internal StandInHospital Hospital { get; } = new();

    public Uri Elsewhere => new UriBuilder(Hospital.Address) { Host = "localhost" }.Uri;

    protected override IEnumerable<string> Settings =>
    [
        "--LiveOR:SingleSignOn:Authority", Hospital.Issuer,
        "--LiveOR:SingleSignOn:Through", Elsewhere.ToString(),
        "--LiveOR:SingleSignOn:ClientId", StandInHospital.Client,
        "--LiveOR:SingleSignOn:ClientSecret", StandInHospital.Secret,
        "--LiveOR:SingleSignOn:Name", "St Example Hospital",
        "--LiveOR:SingleSignOn:RoleClaim", "groups",
        "--LiveOR:SingleSignOn:Roles:theatre", "Narrator",
    ];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await Hospital.StartAsync();
        await InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Hospital.DisposeAsync();
    }
}
