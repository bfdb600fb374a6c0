using LiveOR.Procedures;
using LiveOR.Web.Audience;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveOR.Web.Tests.Audience;

public sealed class PeakWatchTests(SeededHost host) : IClassFixture<SeededHost>
{
    [Fact]
    public async Task The_most_who_watched_at_once_stay_noted_when_they_have_gone()
    {
        var procedure = await host.LiveAsync("crowded");
        var other = await host.LiveAsync("empty");
        var viewers = new List<Watching>();
        foreach (var transport in (HttpTransportType[])[HttpTransportType.WebSockets, HttpTransportType.WebSockets, HttpTransportType.LongPolling])
        {
            viewers.Add(await Watching.StartAsync(host, transport));
            await viewers[^1].WatchAsync("crowded", 0);
        }

        Assert.Equal(3, Count.ByProcedure()[procedure.Id]);
        await Watch.LookAsync(Cancel);
        await viewers[0].DisposeAsync();
        await CountAsync(procedure, 2);
        await Watch.LookAsync(Cancel);

        Assert.Equal(3, await MostAsync(procedure));
        Assert.Null(await MostAsync(other));
        foreach (var viewer in viewers.Skip(1))
        {
            await viewer.DisposeAsync();
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IAudienceCount Count => host.Services.GetRequiredService<IAudienceCount>();

    private PeakWatch Watch => host.Services.GetServices<IHostedService>().OfType<PeakWatch>().Single();

    private async Task CountAsync(Procedure procedure, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Count.ByProcedure().GetValueOrDefault(procedure.Id) != count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
        }
    }

    private async Task<int?> MostAsync(Procedure procedure)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(Cancel);
        return (await db.AudiencePeaks.SingleOrDefaultAsync(each => each.ProcedureId == procedure.Id, Cancel))?.Most;
    }
}
