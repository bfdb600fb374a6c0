using LiveOR.Client.Updates;

namespace LiveOR.Client.Procedures;

/// <summary>HOLD, STOP and RETRACT of one procedure from any screen, and what came of the last one.</summary>
public sealed class Halt(StaffApi api, Guid id)
{
    public Commands Commands { get; } = new(api, id);

    /// <summary>What to tell the person who pressed; null when there is nothing to tell.</summary>
    public string? Notice { get; private set; }

    /// <summary>The last answer was a refusal or none at all.</summary>
    public bool Failed { get; private set; }

    /// <summary>Asked, and not answered yet.</summary>
    public bool Asking { get; private set; }

    /// <summary>True once the server has done it.</summary>
    public async Task<bool> AskAsync(string verb, CancellationToken ct)
    {
        Asking = true;
        var answer = await Commands.AskAsync(verb, ct);
        Asking = false;
        Failed = answer is not Answer<StatusAnswer>.Given;
        Notice = answer switch
        {
            Answer<StatusAnswer>.Given when verb == "hold" => "On hold. Nothing leaves until it is released.",
            Answer<StatusAnswer>.Given => null,
            Answer<StatusAnswer>.SignedOut =>
                $"You are signed out, so {verb.ToUpperInvariant()} was not done. Sign in, or tell the moderator.",
            _ => Commands.Notice,
        };
        return !Failed;
    }

    public async Task RetractAsync(LastSaid last, CancellationToken ct)
    {
        Asking = true;
        var answer = await api.CallBackAsync(id, last.DraftId, ct);
        Asking = false;
        Failed = answer is not Answer<UpdateAnswer>.Given;
        Notice = answer switch
        {
            Answer<UpdateAnswer>.Given => $"#{last.Number} is called back here, and is being deleted at the mirrors. "
                + "Copies others made stay where they are.",
            Answer<UpdateAnswer>.SignedOut =>
                $"You are signed out, so #{last.Number} still stands. Sign in, or tell the moderator.",
            Answer<UpdateAnswer>.Refused refused => refused.Problem.InWords,
            _ => $"That did not reach the server: #{last.Number} may still stand. Press again, or tell the moderator.",
        };
    }
}
