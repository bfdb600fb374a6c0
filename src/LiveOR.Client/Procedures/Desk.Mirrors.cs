using LiveOR.Client.Mirrors;

namespace LiveOR.Client.Procedures;

/// <summary>What is done about the mirrors: the threads are steered, what is stuck there is answered.</summary>
public sealed partial class Desk
{
    /// <summary><paramref name="verb"/> is pause or resume. The live page takes no notice of either.</summary>
    public async Task SteerAsync(string mirror, string verb, CancellationToken ct)
    {
        if (await Steering.AskAsync(mirror, verb, ct) is Answer<ThreadView>.Given { Value: var thread } && Sheet is not null)
        {
            Sheet = Sheet with { Threads = [.. Sheet.Threads.Select(each => each.Mirror == mirror ? thread : each)] };
        }

        await RefreshAsync(ct);
    }

    /// <summary>The narrator's word on a post that is stuck. Says why the server would not take it.</summary>
    public async Task<string?> SettleAsync(Settlement settlement, CancellationToken ct)
    {
        var answer = await api.SettleAsync(id, settlement, ct);
        await RefreshAsync(ct);
        return answer.Trouble;
    }
}
