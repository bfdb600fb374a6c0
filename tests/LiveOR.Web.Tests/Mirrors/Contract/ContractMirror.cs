using LiveOR.Mirrors;
using LiveOR.Web.Mirrors.X;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>An adapter as the server makes it, and what has to be put away after it.</summary>
internal sealed record ContractMirror(IMirror Mirror, IAsyncDisposable Around) : IAsyncDisposable
{
    /// <summary>With the four keys of the network's first account.</summary>
    public static ContractMirror WithKeys(ContractNetwork network, params (string, string)[] settings)
    {
        var account = network.X.Account;
        var services = KeyedX.Services(
            TimeProvider.System,
            [
                ("Mirrors:X:BaseAddress", network.Address.ToString()),
                ("Mirrors:X:ConsumerKey", account.ConsumerKey), ("Mirrors:X:ConsumerSecret", account.ConsumerSecret),
                ("Mirrors:X:AccessToken", account.AccessToken), ("Mirrors:X:AccessTokenSecret", account.AccessTokenSecret),
                .. settings,
            ]);
        return new ContractMirror(services.GetRequiredKeyedService<IMirror>(XOptions.Real), services);
    }

    public ValueTask DisposeAsync() => Around.DisposeAsync();
}
