using System.Net;
using LiveOR.Accounts;

namespace LiveOR.Web.Tests.Accounts;

public sealed class ExpectedAccountTests(Staffed server) : IClassFixture<Staffed>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_one_account_does_nothing_in_the_name_of_another()
    {
        using var client = server.As("Somebody at the desk", Role.Narrator);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client, $"{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client, "nobody in particular"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, null));
    }

    [Fact]
    public async Task A_page_of_the_account_itself_goes_on()
    {
        using var client = server.As("Somebody at home", Role.Narrator);
        var me = await client.GetStringAsync("/api/me", Cancel);
        var id = System.Text.Json.JsonDocument.Parse(me).RootElement.GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, id));
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string? account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/procedures");
        if (account is not null)
        {
            request.Headers.Add("X-LiveOR-Account", account);
        }

        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
