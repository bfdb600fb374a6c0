using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Client.Procedures;

namespace LiveOR.Web.Tests.Updates;

/// <summary>One procedure that is let go and held again and again, with twenty updates waiting each time.</summary>
internal sealed class HoldTrial(ProcedureCreated procedure, string marker, RequestStarts starts)
{
    private const int Buffered = 20;
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(150);

    private int said;
    private int turns;
    private long latest;
    private long heldAt = long.MaxValue;

    public int Tries { get; private set; }

    /// <summary>Tries in which something left before the hold, and in which a post was on its way.</summary>
    public int Leaving { get; private set; }

    public int Sending { get; private set; }

    /// <summary>What broke the promise, in words.</summary>
    public List<string> Broken { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task TryAsync(HttpClient staff)
    {
        await FillAsync(staff);
        var before = latest;
        var began = Stopwatch.GetTimestamp();
        await MoveAsync(staff, "release");
        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(0, 250)), TimeProvider.System, Cancel);
        await MoveAsync(staff, "hold");
        heldAt = Stopwatch.GetTimestamp();
        await AssertKeptAsync(staff);
        Tries++;
        Leaving += latest > before + 2 ? 1 : 0;
        Sending += starts.Of(marker).Any(each => each.At > began) ? 1 : 0;
    }

    /// <summary>Since the last HOLD answered, nothing has become public and no request has started.</summary>
    public async Task AssertKeptAsync(HttpClient staff)
    {
        await Task.Delay(Settle, TimeProvider.System, Cancel);
        var last = await LastAsync(staff);
        if (last.GetProperty("kind").GetString() != "status")
        {
            Broken.Add($"{marker}: entry {latest} became public after HOLD.");
        }

        Broken.AddRange(starts.Of(marker).Where(each => each.At > heldAt).Select(each =>
            $"{marker}: a request started {Stopwatch.GetElapsedTime(heldAt, each.At).TotalMilliseconds:0.0} ms after HOLD."));
    }

    public async Task BeginAsync(HttpClient staff)
    {
        await MoveAsync(staff, "hold");
        await LastAsync(staff);
    }

    /// <summary>What is public is what stands in the journal beside its status entries: one for going live, one for each
    /// turn.</summary>
    private async Task FillAsync(HttpClient staff)
    {
        for (var waiting = said - (latest - 1 - turns); waiting < Buffered; waiting++)
        {
            using var answer = await staff.SayAsync(
                procedure.Id, Guid.CreateVersion7(), new { text = $"Sentence {++said} of {marker}.", key = true });
            answer.EnsureSuccessStatusCode();
        }
    }

    private async Task MoveAsync(HttpClient staff, string verb)
    {
        using var answer = await staff.PostAsync($"/api/procedures/{procedure.Id}/{verb}", null, Cancel);
        answer.EnsureSuccessStatusCode();
        turns++;
    }

    private async Task<JsonElement> LastAsync(HttpClient staff)
    {
        while (true)
        {
            var page = await staff.GetFromJsonAsync<JsonElement>(
                $"/live/{procedure.Slug}/updates?after={Math.Max(0, latest - 1)}", Cancel);
            var entries = page.GetProperty("entries");
            var last = entries[entries.GetArrayLength() - 1];
            latest = last.GetProperty("number").GetInt64();
            if (latest == page.GetProperty("latest").GetInt64())
            {
                return last;
            }
        }
    }
}
