namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>Our own adapter with an account that was connected by OAuth 2.0.</summary>
public sealed class HttpClientOAuth2ContractTests : MirrorContract
{
    private protected override string Scheme => "oauth2";

    private protected override Task<ContractMirror> ConnectAsync(ContractNetwork network, params (string, string)[] settings) =>
        Consent.ConnectAsync(network, settings);
}
