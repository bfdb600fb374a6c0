#if LINQTOTWITTER
namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>The LINQ to Twitter adapter with the four keys of OAuth 1.0a.</summary>
public sealed class LinqToTwitterContractTests : MirrorContract
{
    private protected override string Scheme => "oauth1";

    private protected override Task<ContractMirror> ConnectAsync(ContractNetwork network, params (string, string)[] settings) =>
        Task.FromResult(ContractMirror.WithKeys(network, [.. settings, ("Mirrors:X:Adapter", "LinqToTwitter")]));
}
#endif
