using System.Net.Http.Headers;
using System.Text.Json;

namespace LiveOR.Web.Tests.Rehearsal;

/// <summary><see cref="Body"/> is undefined when the words are no JSON.</summary>
internal sealed record Reply(int Status, HttpResponseHeaders Headers, JsonElement Body, string Words = "")
{
    public string Detail => Body.GetProperty("detail").GetString()!;

    public string Header(string name) => Assert.Single(Headers.GetValues(name));
}
