using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>A house that is visited by its name, so that there are pages of the same site and of another one.</summary>
public sealed partial class HouseOfStrangers : House
{
    public string Authority => new UriBuilder(Address) { Host = "localhost" }.Uri.Authority;

    /// <summary>The session as the server gives it to browsers.</summary>
    internal IEnumerable<Cookie> SignedInByName => SignedIn.Select(each => new Cookie
    {
        Name = each.Name,
        Value = each.Value,
        Url = At("/"),
        HttpOnly = true,
        SameSite = SameSiteAttribute.Lax,
    });

    public string At(string path) => $"http://{Authority}{path}";

    /// <summary>A rehearsal that is live, with one update that is public.</summary>
    internal async Task<(string Id, string Slug)> NarrateAsync()
    {
        var (id, slug) = await Staff.RehearseAsync();
        await Staff.SayAsync(id, "The first incision is made.", "incision");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await Staff.SheetAsync(id))["latest"]!.GetValue<long>() < 2)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }

        return (id, slug);
    }

    /// <summary>Everything that a foreign page must leave as it is. The audit record comes last before it tries, and first after.</summary>
    internal async Task<string> PossessionsAsync(string procedure) => string.Join('\n',
        Words(await Staff.ReadAsync("/api/procedures")), Words(await Staff.ReadAsync($"/api/procedures/{procedure}")),
        Words(await Staff.ReadAsync("/accounts")), Words(await Staff.ReadAsync("/keys")), Words(await Staff.ReadAsync("/account")),
        await Staff.ReadAsync("/api/mirrors"));

    internal Task<string> AuditHeadAsync() => Staff.ReadAsync("/api/audit/verify");

    /// <summary>An answer without its forms' tokens and its time, which differ at every look.</summary>
    private static string Words(string answer) => Passing().Replace(answer, "");

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+|\"serverTime\":\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Passing();
}
