namespace LiveOR.Client.Mirrors;

/// <summary>Asks the server to pause and resume threads. Pausing is asked for until it is answered, as HOLD is; resuming
/// is not, because nothing may start to post behind somebody's back.</summary>
public sealed class ThreadSteering(StaffApi api, Guid id)
{
    private readonly Dictionary<string, string> troubles = [];
    private readonly HashSet<string> asking = [];
    private readonly HashSet<string> unanswered = [];

    /// <summary>A mirror whose pause the server has not answered.</summary>
    public string? Unanswered => unanswered.FirstOrDefault();

    public string? TroubleOf(string mirror) => troubles.GetValueOrDefault(mirror);

    public bool IsAsking(string mirror) => asking.Contains(mirror) || unanswered.Contains(mirror);

    /// <summary><paramref name="verb"/> is pause or resume.</summary>
    public async Task<Answer<ThreadView>> AskAsync(string mirror, string verb, CancellationToken ct)
    {
        asking.Add(mirror);
        var answer = await api.SteerAsync(id, mirror, verb, ct);
        asking.Remove(mirror);
        unanswered.Remove(mirror);
        if (answer is Answer<ThreadView>.Unreachable && verb == "pause")
        {
            unanswered.Add(mirror);
        }

        Note(mirror, Trouble(mirror, answer, verb));
        return answer;
    }

    private void Note(string mirror, string? trouble)
    {
        troubles.Remove(mirror);
        if (trouble is not null)
        {
            troubles.Add(mirror, trouble);
        }
    }

    private static string? Trouble(string mirror, Answer<ThreadView> answer, string verb) => answer switch
    {
        Answer<ThreadView>.Unreachable when verb == "pause" =>
            $"The pause of {MirrorNames.Of(mirror)} has not reached the server yet and is asked for until it does.",
        Answer<ThreadView>.Unreachable => "That did not reach the server. Please try again.",
        Answer<ThreadView>.SignedOut => "You were signed out, so nothing has changed.",
        Answer<ThreadView>.Refused { Problem: var problem } => problem.InWords,
        _ => null,
    };
}
