using System.Net;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Audience;

public sealed class LivePageTests(SeededHost host) : IClassFixture<SeededHost>
{
    [Fact]
    public async Task The_page_is_complete_without_a_script()
    {
        var procedure = await host.LiveAsync("complete");
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        await host.SayAsync(procedure, "The bag is out.", "removal", 1200, key: true);

        var page = WebUtility.HtmlDecode(await host.Http.GetStringAsync("/live/complete", Cancel));

        Assert.Contains("The camera is in.", page);
        Assert.Contains("Step 3 of 3", page);
        Assert.Contains("T+0:20", page);
        Assert.Contains("REHEARSAL", page);
        Assert.Contains("not clinically reviewed", page);
        Assert.Contains("A bag keeps the wound clean.", page);
        Assert.True(page.IndexOf("id=\"u3\"", StringComparison.Ordinal) < page.IndexOf("id=\"u2\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_on_it_needs_a_weak_policy()
    {
        var procedure = await host.LiveAsync("policy");
        await host.SayAsync(procedure, "The camera is in.", "access", 0);

        var page = await host.Http.GetStringAsync("/live/policy", Cancel);

        Assert.DoesNotContain("style=", page);
        Assert.DoesNotContain("<style", page);
        Assert.DoesNotContain("<script>", page);
        Assert.DoesNotContain("onclick", page);
    }

    [Fact]
    public async Task What_is_typed_as_html_stays_text()
    {
        var procedure = await host.LiveAsync("typed");
        await host.SayAsync(procedure, "<img src=x onerror=alert(1)>", "access", 0);

        var page = await host.Http.GetStringAsync("/live/typed", Cancel);

        Assert.DoesNotContain("<img src=x", page);
    }

    [Theory]
    [InlineData("/live/nowhere")]
    [InlineData("/live/nowhere/embed")]
    [InlineData("/archive/nowhere")]
    [InlineData("/live/for-the-invited")]
    public async Task An_unknown_address_is_a_404_with_a_way_out(string address)
    {
        if (address.EndsWith("invited", StringComparison.Ordinal))
        {
            await host.LiveAsync("for-the-invited", Access.Professional);
        }

        var answer = await host.Http.GetAsync(address, Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no narration at this address", page);
        Assert.Contains("href=\"/archive\"", page);
    }

    [Fact]
    public async Task A_withdrawn_narration_leaves_a_neutral_card()
    {
        var procedure = await host.LiveAsync("withdrawn");
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Withdrawn));

        var page = await host.Http.GetStringAsync("/live/withdrawn", Cancel);

        Assert.Contains("not available any more", page);
        Assert.DoesNotContain("Small operation", page);
        Assert.DoesNotContain("The camera is in.", page);
    }

    [Theory]
    [InlineData(ReleaseMode.Live, 5, "moments after it was said")]
    [InlineData(ReleaseMode.Buffered, 45, "about 45 seconds after")]
    [InlineData(ReleaseMode.Buffered, 180, "about 3 minutes after")]
    [InlineData(ReleaseMode.AsLive, 0, "The operation was over before this began")]
    public async Task The_ground_rules_say_how_late_it_is(ReleaseMode release, int delay, string words)
    {
        await host.PrepareAsync(Narrated.Procedure($"rules-{release}-{delay}") with { Release = release, DelaySeconds = delay });

        Assert.Contains(words, await host.Http.GetStringAsync($"/live/rules-{release}-{delay}", Cancel));
    }

    [Fact]
    public async Task A_pause_and_an_early_end_are_told_in_neutral_words()
    {
        var procedure = await host.LiveAsync("calm");
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.OnHold));
        var held = await host.Http.GetStringAsync("/live/calm", Cancel);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded, stopped: true));
        var stopped = await host.Http.GetStringAsync("/live/calm", Cancel);

        Assert.Contains("says nothing about how the operation goes", held);
        Assert.Contains("says nothing about how the operation went", stopped);
    }

    [Fact]
    public async Task In_a_frame_stand_the_latest_and_a_way_to_the_rest()
    {
        var procedure = await host.LiveAsync("framed");
        for (var number = 2; number <= 40; number++)
        {
            await host.SayAsync(procedure, $"Update {number}.");
        }

        var page = await host.Http.GetStringAsync("/live/framed/embed", Cancel);

        Assert.Contains("id=\"u40\"", page);
        Assert.Contains("id=\"u11\"", page);
        Assert.DoesNotContain("id=\"u10\"", page);
        Assert.Contains("data-latest=\"40\"", page);
        Assert.Contains("Read it from the beginning", page);
        Assert.DoesNotContain("reading.js", page);
    }

    [Fact]
    public async Task The_home_page_lists_what_is_live_and_public()
    {
        await host.LiveAsync("listed");
        await host.LiveAsync("secret-k3j2", Access.Unlisted);
        await host.LiveAsync("professional", Access.Professional);

        var page = await host.Http.GetStringAsync("/", Cancel);

        Assert.Contains("/live/listed", page);
        Assert.DoesNotContain("/live/secret-k3j2", page);
        Assert.DoesNotContain("/live/professional", page);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
