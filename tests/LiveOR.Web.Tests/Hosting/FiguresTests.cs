using System.Net.Http.Json;
using System.Text.Json;

namespace LiveOR.Web.Tests.Hosting;

public sealed class FiguresTests(Server server)
{
    [Fact]
    public async Task An_administrator_reads_how_often_the_database_was_asked()
    {
        var before = await ReadAsync();
        await server.PrepareAsync();

        Assert.True((await ReadAsync()).GetProperty("databaseCommands").GetInt64() > before.GetProperty("databaseCommands").GetInt64());
        Assert.True(before.GetProperty("viewers").GetInt32() >= 0);
    }

    private Task<JsonElement> ReadAsync() =>
        server.Staff.GetFromJsonAsync<JsonElement>("/api/metrics", TestContext.Current.CancellationToken);
}
