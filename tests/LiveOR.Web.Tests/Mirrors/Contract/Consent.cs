using System.Net;
using LiveOR.Mirrors;
using LiveOR.Web.Mirrors.X;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>A person lets the server post for the network's first account.</summary>
internal static class Consent
{
    private const string Callback = "http://127.0.0.1:4321/connect/x/callback";

    private static readonly Lazy<Task<string>> Prepared = new(PrepareAsync);

    public static async Task<ContractMirror> ConnectAsync(ContractNetwork network, params (string, string)[] settings)
    {
        var server = await MirroringServer.StartAsync(
            await NewFolderAsync(),
            [
                ("Mirrors:X:BaseAddress", network.Address.ToString()),
                ("Mirrors:X:AuthorizeAddress", new Uri(network.Address, "i/oauth2/authorize").ToString()),
                ("Mirrors:X:ClientId", network.X.Client.ClientId), ("Mirrors:X:ClientSecret", network.X.Client.ClientSecret),
                .. settings,
            ]);
        var connecting = server.Services.GetRequiredService<XConnecting>();
        var consent = XConsent.Begin("tester", TimeProvider.System.GetUtcNow());
        var code = await AllowAsync(connecting.Address(consent, Callback), network.X.Account.UserId);
        var (account, problem) = await connecting.CompleteAsync(code, consent, Callback, "tester");
        Assert.True(account is not null, problem);
        return new ContractMirror(server.Services.GetRequiredKeyedService<IMirror>(XOptions.Real), server);
    }

    /// <summary>With the tables made already: making them takes longer than most tests.</summary>
    private static async Task<string> NewFolderAsync()
    {
        var folder = MirroringServer.NewFolder();
        foreach (var file in Directory.EnumerateFiles(await Prepared.Value))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    private static async Task<string> PrepareAsync()
    {
        var folder = MirroringServer.NewFolder();
        await using var server = await MirroringServer.StartAsync(folder);
        return folder;
    }

    private static async Task<string> AllowAsync(string page, string userId)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var yes = new FormUrlEncodedContent([new("decision", "allow"), new("account", userId)]);
        using var answer = await browser.PostAsync(new Uri(page), yes, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["code"]!;
    }
}
