using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Audience;

/// <summary>However many come, and after a restart all come at once, the database is asked no more often.</summary>
public sealed class ServedFromMemoryTests : IAsyncLifetime
{
    private readonly SeededHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private long Commands => host.Services.GetRequiredService<DatabaseCommands>().Total;

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(ProcedureStatus.Live)]
    [InlineData(ProcedureStatus.OnHold)]
    public async Task Three_hundred_viewers_of_what_is_under_way_ask_the_database_for_its_short_link_and_nothing_else(ProcedureStatus status)
    {
        await NarratedAsync("under-way", status);
        await host.RestartAsync();
        var before = Commands;

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => ComeAsync("under-way")));

        Assert.Equal(1, Commands - before);
    }

    [Fact]
    public async Task Three_hundred_viewers_of_what_is_over_cost_as_much_as_one()
    {
        await NarratedAsync("over", ProcedureStatus.Concluded);
        Assert.Equal(await CostAsync("over", 1), await CostAsync("over", 300));
    }

    [Fact]
    public async Task Three_hundred_who_mistype_an_address_at_once_hardly_ask_at_all()
    {
        var before = Commands;

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => host.Http.GetAsync("/live/nowhere/updates", Cancel)));

        Assert.InRange(Commands - before, 1, 300);
    }

    [Fact]
    public async Task The_next_entry_is_read_once_for_all()
    {
        var procedure = await NarratedAsync("goes-on", ProcedureStatus.Live);
        await CostOfOneMoreAsync(procedure, 1);
        var ofOne = await CostOfOneMoreAsync(procedure, 1);

        Assert.InRange(await CostOfOneMoreAsync(procedure, 100), 0, ofOne);
    }

    private async Task<Procedure> NarratedAsync(string slug, ProcedureStatus status)
    {
        var procedure = await host.LiveAsync(slug);
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        if (status != ProcedureStatus.Live)
        {
            await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(status));
        }

        return procedure;
    }

    private async Task<long> CostAsync(string slug, int viewers)
    {
        await host.RestartAsync();
        var before = Commands;
        await Task.WhenAll(Enumerable.Range(0, viewers).Select(_ => ComeAsync(slug)));
        return Commands - before;
    }

    private async Task<long> CostOfOneMoreAsync(Procedure procedure, int viewers)
    {
        var before = Commands;
        var said = await host.SayAsync(procedure, "All is calm.", "ports", 60);
        await Task.WhenAll(Enumerable.Range(0, viewers).Select(async _ => Assert.Equal(
            said.Number, (await host.Http.GetFromJsonAsync<JsonElement>($"/live/{procedure.Slug}/updates", Cancel)).GetProperty("latest").GetInt64())));
        return Commands - before;
    }

    /// <summary>The page, a catch-up and a place at the hub.</summary>
    private async Task ComeAsync(string slug)
    {
        Assert.Contains("The camera is in.", await host.Http.GetStringAsync($"/live/{slug}", Cancel));
        await host.Http.GetStringAsync($"/live/{slug}/updates?after=1", Cancel);
        await using var viewer = await Watching.StartAsync(host, HttpTransportType.WebSockets);
        await viewer.WatchAsync(slug, 1);
    }
}
