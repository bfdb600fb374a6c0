using System.Globalization;
using System.Text.Json;
using LiveOR.Load.Audience.Raw;
using LiveOR.Load.Audience.Servers;

namespace LiveOR.Load.Audience;

/// <summary>The viewers, from the side of whoever sends them: a process of its own that takes orders and tells what it
/// saw.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly PinnedProcess process;

    private Crowd(PinnedProcess process)
    {
        this.process = process;
        Load = new ServerLoad(process.Id);
    }

    public ServerLoad Load { get; }

    /// <summary>Its one thread has no time to be compiled twice.</summary>
    public static Crowd Send(CrowdPlan plan) => new(PinnedProcess.Start(
        PinnedProcess.CrowdsCore, Environment.ProcessPath!, [CrowdCommand.Name, JsonSerializer.Serialize(plan)],
        ("DOTNET_TieredCompilation", "0"), ("DOTNET_gcConcurrent", "0")));

    /// <summary>Waits for a word of this kind; what it says before is passed over. Null when it does not come in
    /// time.</summary>
    public async Task<CrowdWord?> HearAsync(string kind, long number, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        try
        {
            while (await process.Out.ReadLineAsync(limit.Token) is { } line)
            {
                if (JsonSerializer.Deserialize<CrowdWord>(line) is { } word
                    && word.Kind == kind && (number == 0 || word.Number == number))
                {
                    return word;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        throw new InvalidOperationException($"The crowd has left: {process.Ended}");
    }

    public async Task<CrowdWord> GatherAsync(TimeSpan patience) =>
        await HearAsync(CrowdWord.Together, 0, patience) ?? throw new InvalidOperationException(
            $"Not everybody came within {patience.TotalSeconds:0} s: {await TallyAsync(0)}");

    /// <summary>When an update came, to everyone or, after a while, to as many as had it.</summary>
    public async Task<CrowdWord> FollowAsync(long number, TimeSpan patience) =>
        await HearAsync(CrowdWord.Delivered, number, patience) ?? await AskAsync(Orders.Part, CrowdWord.Delivered, number);

    /// <summary>What was lost of all updates up to this number.</summary>
    public Task<CrowdWord> TallyAsync(long latest) => AskAsync(Orders.Tally, CrowdWord.Tally, latest);

    public Task<CrowdWord> StallAsync() => AskAsync(Orders.Stall, CrowdWord.Stalled, 0);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private async Task<CrowdWord> AskAsync(string order, string answer, long number)
    {
        await process.In.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{order} {number}"));
        await process.In.FlushAsync();
        return await HearAsync(answer, number, TimeSpan.FromSeconds(30))
            ?? throw new InvalidOperationException($"The crowd did not answer to “{order}”.");
    }
}
