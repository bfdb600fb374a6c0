using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class ReplayTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Plays = 4;
    private const double Tolerance = 0.05;

    /// <summary>Seconds between what is told.</summary>
    private static readonly double[] Gaps = [4, 7, 5, 9, 6, 4];

    private static readonly string[] Steps =
        ["incision", "access", "working-ports", "survey", "fundus-up", "infundibulum-out", "b-safe"];

    [Fact]
    public async Task At_ten_times_the_pace_order_and_relative_timing_stay_within_five_percent()
    {
        var slug = await RecordAsync();
        var recorded = await RecordedAsync(slug);
        var page = (await OpenAsync()).Page;
        await page.AddInitScriptAsync(Observer);

        // A busy machine draws late; the player's own pace shows in the best of a few plays.
        var worst = double.MaxValue;
        for (var play = 0; play < Plays && worst > Tolerance; play++)
        {
            await page.GotoAsync($"/archive/{slug}/replay");
            await page.Locator("label", new() { HasText = "10×" }).ClickAsync();
            await page.EvaluateAsync("() => { seen = []; }");
            await page.Locator("#replay-play").ClickAsync();
            await Expect(page.Locator("#replay-end")).ToBeVisibleAsync(new() { Timeout = 30_000 });
            var played = await page.EvaluateAsync<double[][]>("() => seen");

            Assert.Equal(recorded.Skip(1).Select(each => each.Number), played.Select(each => (long)each[0]));
            worst = Math.Min(worst, Worst([.. played.Select((each, at) => (
                Meant: (recorded[at + 1].At - recorded[1].At) / 10.0, Was: each[1] - played[0][1])).Skip(1)]));
        }

        Assert.InRange(worst, 0, Tolerance);
    }

    /// <summary>The largest share by which an entry came too early or too late, after the one before and after the first.</summary>
    private static double Worst(IReadOnlyList<(double Meant, double Was)> measured) => measured.Take(Gaps.Length)
        .SelectMany((each, at) => at == 0
            ? new[] { Off(each.Meant, each.Was) }
            : [Off(each.Meant, each.Was), Off(each.Meant - measured[at - 1].Meant, each.Was - measured[at - 1].Was)])
        .Max();

    private static double Off(double meant, double was) => Math.Abs(was - meant) / meant;

    [Fact]
    public async Task Keys_steps_and_the_slider_lead_to_any_entry()
    {
        var slug = await TellAsync();
        var screen = await OpenAsync(phone: true);
        await screen.GoAsync($"/archive/{slug}/replay");
        var page = screen.Page;
        var place = page.Locator("#replay-place");
        await Expect(page.Locator("#replay-feed > .card:visible")).ToHaveCountAsync(1);

        await page.Locator(".keys summary").ClickAsync();
        await page.Locator(".keys a", new() { HasText = "Working ports" }).ClickAsync();
        await Expect(page.Locator("#replay-step")).ToHaveTextAsync("Step 2 of 17: Working ports");
        await Expect(page.Locator("#replay-feed > .card:visible").First).ToContainTextAsync("working-ports");
        await Expect(place).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("seconds? after the incision, Step 2 of 17: Working ports"));
        await page.GetByRole(AriaRole.Button, new() { Name = "The next entry" }).ClickAsync();
        await Expect(page.Locator("#replay-step")).ToContainTextAsync("Tilt and survey");
        await place.PressAsync("End");
        await Expect(page.Locator("#replay-end")).ToBeVisibleAsync();
        await Expect(page.Locator("#replay-feed > .card[hidden]")).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("#replay-end")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync(" ");
        await Expect(page.Locator("#replay-play")).ToHaveTextAsync("Pause");
        await page.Keyboard.PressAsync(" ");
        await Expect(page.Locator("#replay-play")).ToHaveTextAsync("Play");
        Assert.True(await screen.FitsItsWidthAsync());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Without_scripts_everything_that_was_told_stands_there()
    {
        var slug = await TellAsync();
        var screen = await OpenAsync(scripts: false);
        await screen.GoAsync($"/archive/{slug}/replay");

        await Expect(screen.Page.Locator("#replay")).ToBeHiddenAsync();
        Assert.Equal(Steps, await screen.Page.Locator("#replay-feed > .card[data-step]:visible").EvaluateAllAsync<string[]>(
            "cards => cards.map(card => card.dataset.step)"));
    }

    [Fact]
    public async Task From_a_disk_it_plays_as_well_and_asks_nobody()
    {
        var slug = await TellAsync();
        var folder = Directory.CreateTempSubdirectory("liveor-replay-");
        var page = await House.Staff.ReadAsync($"/archive/{slug}/replay");
        var script = System.Text.RegularExpressions.Regex.Match(page, "src=\"/(js/replay[^\"]*)\"").Groups[1].Value;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "replay.js"), await House.Staff.ReadAsync("/" + script));
        var start = page.IndexOf("<main", StringComparison.Ordinal);
        var main = page[start..page.IndexOf("</main>", StringComparison.Ordinal)];
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "replay.html"), $"<!DOCTYPE html><title>Replay</title><style>.unseen {{ position: absolute; left: -9999px }}</style>{main}</main><script src=\"replay.js\"></script>");
        var screen = await OpenAsync();
        await screen.Page.Context.SetOfflineAsync(true);

        await screen.Page.GotoAsync(new Uri(Path.Combine(folder.FullName, "replay.html")).AbsoluteUri);
        await Expect(screen.Page.Locator("#replay-feed > article:visible")).ToHaveCountAsync(1);
        await screen.Page.Locator("input[value='10']").CheckAsync(new() { Force = true });
        await screen.Page.Locator("#replay-play").ClickAsync();
        await Expect(screen.Page.Locator("#replay-end")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await Expect(screen.Page.Locator("#replay-feed > article[hidden]")).ToHaveCountAsync(0);
        Assert.All(screen.Requests, request => Assert.Equal("file", request.Scheme));
        Assert.Empty(screen.Complaints);
        folder.Delete(recursive: true);
    }

    /// <summary>Notes when a card is uncovered, by the clock of the page.</summary>
    private const string Observer = """
        window.seen = [];
        new MutationObserver(changes => changes.forEach(change => {
          const card = change.target;
          if (card.matches("#replay-feed > article") && !card.hidden) { seen.push([Number(card.dataset.number), performance.now()]); }
        })).observe(document, { subtree: true, attributeFilter: ["hidden"] });
        """;

    private async Task<string> RecordAsync()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        foreach (var (step, at) in Steps.Zip(Enumerable.Range(0, Steps.Length)))
        {
            await House.Staff.SayAsync(id, $"Here the team works on the step {step}, calmly and in full view.", step);
            if (at < Gaps.Length)
            {
                await Task.Delay(TimeSpan.FromSeconds(Gaps[at]), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }

        await ArchiveAsync(id);
        return slug;
    }

    private async Task<string> TellAsync()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        foreach (var step in Steps)
        {
            await House.Staff.PublishAsync(id, $"Here the team works on the step {step}, calmly and in full view.", step, key: step == "b-safe");
        }

        await ArchiveAsync(id);
        return slug;
    }

    private async Task ArchiveAsync(string id)
    {
        await House.Staff.MoveAsync(id, "conclude");
        await WaitAsync(async () => (await House.Staff.SheetAsync(id))["status"]!.GetValue<string>() == "archived");
    }

    private static async Task WaitAsync(Func<Task<bool>> done)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await done())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }

    /// <summary>When each entry was released, as the catch-up says it: not from the page under test.</summary>
    private async Task<IReadOnlyList<(long Number, double At)>> RecordedAsync(string slug)
    {
        var entries = System.Text.Json.Nodes.JsonNode.Parse(await House.Staff.ReadAsync($"/live/{slug}/updates"))!["entries"]!.AsArray();
        return [.. entries.Select(each => (
            each!["number"]!.GetValue<long>(), each["at"]!.GetValue<DateTimeOffset>().ToUnixTimeMilliseconds() * 1.0))];
    }
}
