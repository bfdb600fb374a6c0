using System.Net;
using System.Text.RegularExpressions;
using LiveOR.Accounts;
using LiveOR.Web.Tests.Storage;
using Microsoft.AspNetCore.Hosting;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>A server that trusts a hospital's provider, and browsers that go there and come back, over real HTTP.</summary>
public sealed partial class Affiliated : Staffed, IAsyncLifetime
{
    public const string Called = "St Example Hospital";

    public Affiliated() => UseKestrel(0);

    public StandInHospital Hospital { get; } = new();

    /// <summary>Said to the server beside the usual.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Logs => string.Concat(Directory.EnumerateFiles(Path.Combine(DataFolder, "logs")).Select(Shared));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Hospital.StartAsync();
        StartServer();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Hospital.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Presses the button of a page, goes to the provider and comes back; the answer to the way back.</summary>
    public async Task<HttpResponseMessage> CrossAsync(HttpClient browser, string page = "/sign-in", string? to = null) =>
        await browser.GetAsync(await GoAsync(browser, page, to), Cancel);

    /// <summary>Presses the button and goes to the provider; where it sends the browser back to.</summary>
    public async Task<Uri> GoAsync(HttpClient browser, string page = "/sign-in", string? to = null)
    {
        using var left = await LeaveAsync(browser, page, to);
        Assert.Equal(HttpStatusCode.Found, left.StatusCode);
        using var provider = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Hospital.Address };
        using var asked = await provider.GetAsync(left.Headers.Location, Cancel);
        using var finished = await provider.GetAsync(asked.Headers.Location, Cancel);
        return finished.Headers.Location!;
    }

    /// <param name="browser">Whose.</param>
    /// <param name="page">Where the button is.</param>
    /// <param name="to">Where to go afterwards, instead of what stands in the form.</param>
    public static async Task<HttpResponseMessage> LeaveAsync(HttpClient browser, string page = "/sign-in", string? to = null)
    {
        var field = ToField().Match(await browser.GetStringAsync(page, Cancel)).Groups[1].Value;
        return await SubmitAsync(browser, page, "", [("to", to ?? WebUtility.HtmlDecode(field))], $"{page.Split('?')[0]}/sso");
    }

    /// <summary>The sentence that the page says where somebody was sent back to.</summary>
    public static async Task<string> SaidAsync(HttpClient browser, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await browser.GetStringAsync(answer.Headers.Location, Cancel);
        return WebUtility.HtmlDecode(page.Split("role=\"alert\">").ElementAtOrDefault(1)?.Split("</p>")[0] ?? "");
    }

    public Guid Id(string name)
    {
        using var db = OnDisk.Open(DataFolder);
        return db.Accounts.Single(each => each.UserName == name).Id;
    }

    public IReadOnlyList<AuditEntry> Audit()
    {
        using var db = OnDisk.Open(DataFolder);
        return [.. db.Audit.OrderBy(each => each.Number)];
    }

    protected override HttpClient Client(bool cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = cookies }) { BaseAddress = ClientOptions.BaseAddress };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("LiveOR:SingleSignOn:Authority", $"{Hospital.Issuer}/");
        builder.UseSetting("LiveOR:SingleSignOn:ClientId", StandInHospital.Client);
        builder.UseSetting("LiveOR:SingleSignOn:ClientSecret", StandInHospital.Secret);
        builder.UseSetting("LiveOR:SingleSignOn:Name", Called);
        builder.UseSetting("LiveOR:SingleSignOn:RoleClaim", "groups");
        builder.UseSetting("LiveOR:SingleSignOn:Roles:urn:example:theatre", "Narrator, Reviewer");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
    }

    [GeneratedRegex("""name="to" value="([^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex ToField();

    private static string Shared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
