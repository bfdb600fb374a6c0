using System.Text;

namespace LiveOR.Web.Tests.Audience.Sharing;

public sealed class CalendarTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_being_narrated_is_an_event_in_utc()
    {
        var procedure = await host.LiveAsync("an-event");

        var lines = await LinesAsync("an-event");

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains("BEGIN:VEVENT", lines);
        Assert.Contains($"UID:{procedure.Id}", lines);
        Assert.Contains("SUMMARY:REHEARSAL: Small operation\\, narrated live", lines);
        Assert.Contains(lines, line => line.StartsWith("DTSTART:", StringComparison.Ordinal) && line.EndsWith('Z'));
        Assert.Contains("DURATION:PT13M", lines);
        Assert.Equal("END:VCALENDAR", lines[^1]);
    }

    [Fact]
    public async Task What_has_not_begun_has_no_time_yet()
    {
        await host.PrepareAsync(Narrated.Procedure("not-begun"));

        var lines = await LinesAsync("not-begun");

        Assert.Contains("BEGIN:VTODO", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("DTSTART", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_end_and_fold_as_the_format_wants_and_nothing_can_be_smuggled_in()
    {
        const string Title = "Große Operation; eine, die mit \\ und sehr vielen Wörtern beginnt,\r\nEND:VCALENDAR und 🫀🫀🫀🫀🫀🫀🫀🫀 nicht endet";
        await host.PrepareAsync(Narrated.Procedure("folded", title: Title));

        var bytes = await host.Http.GetByteArrayAsync("/live/folded/calendar.ics", Cancel);
        var text = Encoding.UTF8.GetString(bytes);

        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain("\ufffd", text);
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("Große Operation\\; eine\\, die mit \\\\ und", unfolded);
        Assert.Single(unfolded.Split("\r\n"), line => line == "END:VCALENDAR");
    }

    private async Task<string[]> LinesAsync(string slug)
    {
        using var answer = await host.Http.GetAsync($"/live/{slug}/calendar.ics", Cancel);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        return (await answer.Content.ReadAsStringAsync(Cancel)).TrimEnd().Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }
}
