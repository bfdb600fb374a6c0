using System.Net;
using System.Net.Http.Json;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Procedures;

public sealed class MinimumDelayTests
{
    [Fact]
    public async Task Real_procedures_keep_the_administrators_delay_and_rehearsals_need_not()
    {
        await using var server = await ServerProcess.StartAsync(Server.Application, null, 0, "--LiveOR:MinimumDelaySeconds", "60");
        using var staff = await server.SignInAsync();

        Assert.Equal("release", await ErrorAsync(staff, new { release = "live" }));
        Assert.Equal("delaySeconds", await ErrorAsync(staff, new { release = "buffered", delaySeconds = 59 }));
        Assert.Equal("", await ErrorAsync(staff, new { release = "buffered", delaySeconds = 60 }));
        Assert.Equal("", await ErrorAsync(staff, new { release = "asLive" }));
        Assert.Equal("", await ErrorAsync(staff, new { release = "live", rehearsal = true }));

        await server.KillAsync();
        Directory.Delete(server.DataFolder, recursive: true);
    }

    private static async Task<string> ErrorAsync(HttpClient staff, object more)
    {
        using var answer = await staff.PostAsJsonAsync("/api/procedures", Real.Body(more), TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.Created
            ? ""
            : (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("errors").EnumerateObject().Single().Name;
    }
}
