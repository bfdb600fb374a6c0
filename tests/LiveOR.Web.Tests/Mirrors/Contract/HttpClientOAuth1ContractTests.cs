namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>Our own adapter with the four keys of OAuth 1.0a.</summary>
public sealed class HttpClientOAuth1ContractTests : MirrorContract
{
    private protected override string Scheme => "oauth1";

    private protected override Task<ContractMirror> ConnectAsync(ContractNetwork network, params (string, string)[] settings) =>
        Task.FromResult(ContractMirror.WithKeys(network, settings));
}
