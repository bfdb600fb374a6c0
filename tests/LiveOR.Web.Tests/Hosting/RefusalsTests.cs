using System.Net;
using LiveOR.Accounts;
using LiveOR.Web.Tests.Accounts;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Hosting;

public sealed class RefusalsTests
{
    private const string Rare = "pterodaustro";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_refused_what_is_logged_by_ids_and_not_by_addresses_and_a_flood_of_it_fills_no_disk()
    {
        await using var server = new Staffed();
        using var reviewer = server.As("Refused Reviewer", Role.Reviewer);
        using var refused = await reviewer.GetAsync($"/api/procedures/{Guid.Empty}/identifiers?{Rare}", Cancel);
        for (var i = 0; i < 100; i++)
        {
            using var foreign = new HttpRequestMessage(HttpMethod.Post, $"/api/{Rare}");
            foreign.Headers.Add("Origin", $"https://{Rare}.example");
            Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.SendAsync(foreign, Cancel)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var logs = Logs(server.DataFolder);
        var lines = logs.Split('\n').Where(line => line.Contains("Refused with 403", StringComparison.Ordinal)).ToList();
        Assert.Equal(60, lines.Count);
        var account = await AccountAsync(server.DataFolder);
        Assert.EndsWith($"GET /api/procedures/{{id:guid}}/identifiers/, account {account}", lines[0].TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain(Rare, logs, StringComparison.Ordinal);
    }

    private static string Logs(string folder) => string.Concat(Directory.EnumerateFiles(Path.Combine(folder, "logs")).Select(path =>
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }));

    private static async Task<Guid> AccountAsync(string folder)
    {
        await using var db = OnDisk.Open(folder);
        return db.Users.AsEnumerable().Single(each => each.Name == "Refused Reviewer").Id;
    }
}
