using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveOR.Web.Tests.Procedures;

namespace LiveOR.Web.Tests.Photos;

internal static class RealProcedures
{
    /// <summary>A real procedure, prepared with a consent of this scope.</summary>
    public static async Task<Guid> PrepareRealAsync(this HttpClient staff, params string[] scope)
    {
        var body = Real.Body(new { release = "live", delaySeconds = 0 });
        body["consent"]!["scope"] = new JsonArray([.. scope.Select(each => JsonValue.Create(each))]);
        var answer = await staff.PostAsJsonAsync("/api/procedures", body, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["id"]!.GetValue<Guid>();
    }

    public static Task GoLiveAloneAsync(this HttpClient staff, Guid id) =>
        staff.MoveAsync(id, "go-live", new { singleHanded = true, checklist = "all" });
}
