using System.Net;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive;

public sealed class EmbargoTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public async Task After_a_restart_it_opens_with_its_day_and_not_before(int daysToCome, bool open)
    {
        var slug = $"embargoed-{daysToCome}";
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(daysToCome);
        var procedure = await host.PrepareAsync(Narrated.Procedure(slug) with { Terms = new ArchiveTerms { EmbargoUntil = day } });
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Live));
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded));
        Assert.Contains("The camera is in.", await host.Http.GetStringAsync($"/live/{slug}", Cancel), StringComparison.Ordinal);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived));

        foreach (var restart in (bool[])[false, true])
        {
            await (restart ? host.RestartAsync() : Task.CompletedTask);
            Assert.Equal(open ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await host.Http.GetAsync($"/archive/{slug}/export.md", Cancel)).StatusCode);
            Assert.Equal(open, (await host.Http.GetStringAsync("/archive", Cancel)).Contains(slug, StringComparison.Ordinal));
        }
    }
}
