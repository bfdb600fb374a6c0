#if LINQTOTWITTER
namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>The LINQ to Twitter adapter with an account that was connected by OAuth 2.0: our client signs for both adapters.</summary>
public sealed class LinqToTwitterOAuth2ContractTests : MirrorContract
{
    private protected override string Scheme => "oauth2";

    private protected override Task<ContractMirror> ConnectAsync(ContractNetwork network, params (string, string)[] settings) =>
        Consent.ConnectAsync(network, [.. settings, ("Mirrors:X:Adapter", "LinqToTwitter")]);
}
#endif
