using System.Net.Http.Headers;
using System.Text.Json;

namespace LiveOR.Web.Tests.Rehearsal;

internal sealed record Reply(int Status, HttpResponseHeaders Headers, JsonElement Body)
{
    public string Detail => Body.GetProperty("detail").GetString()!;

    public string Header(string name) => Assert.Single(Headers.GetValues(name));
}
