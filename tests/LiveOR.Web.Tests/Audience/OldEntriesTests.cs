using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Audience;

/// <summary>Old entries in blocks, each at an address that says what is in it.</summary>
public sealed class OldEntriesTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whole_hundreds_stand_at_addresses_of_their_own_and_say_what_catch_up_says()
    {
        await SayManyAsync("blocks", 250);
        var blocks = await BlocksAsync("blocks");
        var caughtUp = await JsonAsync("/live/blocks/updates?after=100");

        Assert.Equal(2, blocks.Count);
        Assert.StartsWith("/live/blocks/entries/101-200/", blocks[1]);
        Assert.Equal(caughtUp.GetProperty("entries").GetRawText(), (await JsonAsync(blocks[1])).GetProperty("entries").GetRawText());
    }

    [Fact]
    public async Task A_new_entry_moves_no_block_and_one_taken_back_moves_its_own()
    {
        var procedure = await SayManyAsync("moving", 205);
        var before = await BlocksAsync("moving");
        await host.SayAsync(procedure, "One more.");
        Assert.Equal(before, await BlocksAsync("moving"));

        await host.RetractAsync(procedure, 50);
        var after = await BlocksAsync("moving");

        Assert.NotEqual(before[0], after[0]);
        Assert.Equal(before[1], after[1]);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(before[0], Cancel)).StatusCode);
        Assert.DoesNotContain("Update 50.", await host.Http.GetStringAsync(after[0], Cancel));
    }

    [Fact]
    public async Task Only_a_readers_own_cache_keeps_a_block_and_only_when_all_is_over()
    {
        var procedure = await SayManyAsync("kept", 120);
        using var live = await host.Http.GetAsync((await BlocksAsync("kept"))[0], Cancel);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded));
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived));
        using var archived = await host.Http.GetAsync((await BlocksAsync("kept"))[0], Cancel);

        Assert.Equal((true, true), (live.Headers.CacheControl!.Private, live.Headers.CacheControl.NoCache));
        Assert.True(archived.Headers.CacheControl!.Private);
        Assert.Contains("immutable", archived.Headers.CacheControl.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_finds_the_blocks_of_what_is_not_for_them()
    {
        await SayManyAsync("closed", 120, Access.Professional);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/live/closed/entries", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/live/closed/entries/1-100/x", Cancel)).StatusCode);
    }

    private async Task<Procedure> SayManyAsync(string slug, int count, Access access = Access.Public)
    {
        var procedure = await host.LiveAsync(slug, access);
        for (var number = 2; number <= count; number++)
        {
            await host.SayAsync(procedure, $"Update {number}.");
        }

        return procedure;
    }

    private async Task<IReadOnlyList<string>> BlocksAsync(string slug) =>
        [.. (await JsonAsync($"/live/{slug}/entries")).GetProperty("blocks").EnumerateArray().Select(each => each.GetString()!)];

    private async Task<JsonElement> JsonAsync(string address) => await host.Http.GetFromJsonAsync<JsonElement>(address, Cancel);
}
