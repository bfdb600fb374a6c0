namespace LiveOR.Client.Procedures;

/// <summary>Asks the server for transitions, and remembers in the narrator's words what came of the last one.</summary>
public sealed class Commands(StaffApi api, Guid id, Func<Task>? keep = null)
{
    public string? Notice { get; private set; }

    public IReadOnlyList<string> Missing { get; private set; } = [];

    public void ReadNotice() => (Notice, Missing) = (null, []);

    /// <summary>What came of something else that was asked for; null when it was done.</summary>
    public void Notify(string? notice) => (Notice, Missing) = (notice, []);

    /// <summary>A HOLD or STOP that the server has not answered. It is asked for again, before anything else.</summary>
    public string? Unanswered { get; private set; }

    /// <summary>What was asked for before this page was opened, and never answered.</summary>
    public void Restore(string? unanswered) => Unanswered = unanswered;

    public async Task<Answer<StatusAnswer>> GoLiveAsync(GoLiveRequest request, CancellationToken ct) =>
        Read(await api.GoLiveAsync(id, request, ct));

    public async Task<Answer<StatusAnswer>> WithdrawAsync(string? reason, CancellationToken ct) =>
        Read(await api.WithdrawAsync(id, new WithdrawRequest(reason), ct));

    /// <summary>A HOLD or STOP that is on its way, or was when this page was closed: written down while it is asked for.</summary>
    public string? Pressed { get; private set; }

    public async Task<Answer<StatusAnswer>> AskAsync(string verb, CancellationToken ct)
    {
        Pressed = verb is "hold" or "stop" ? verb : null;
        var kept = keep?.Invoke() ?? Task.CompletedTask;
        var answer = await api.TransitionAsync(id, verb, ct);
        await kept;
        Pressed = answer is Answer<StatusAnswer>.Unreachable ? Pressed : null;
        // Remembered once it has failed: what is still on its way must not be asked for twice.
        Unanswered = answer is Answer<StatusAnswer>.Unreachable && verb is "hold" or "stop" ? verb : null;
        return Read(answer);
    }

    private Answer<StatusAnswer> Read(Answer<StatusAnswer> answer)
    {
        (Notice, Missing) = answer switch
        {
            Answer<StatusAnswer>.Refused { Problem: var problem } => (
                problem.Detail ?? problem.Title, [.. (problem.Missing ?? []).Select(InPlainWords)]),
            Answer<StatusAnswer>.Unreachable when Unanswered is { } verb => (
                $"{verb.ToUpperInvariant()} has not reached the server yet and is asked for until it does. "
                + "Tell the moderator too.",
                []),
            Answer<StatusAnswer>.Unreachable => ("That did not reach the server. Please try again.", []),
            _ => ((string?)null, (IReadOnlyList<string>)[]),
        };
        if (answer is not Answer<StatusAnswer>.Unreachable)
        {
            Unanswered = null;
        }

        return answer;
    }

    // Scripts read the field's name after the sentence; people need the sentence.
    private static string InPlainWords(string gap) =>
        gap.Replace(" (singleHanded)", "", StringComparison.Ordinal);
}
