using LiveOR.Client.Updates;
using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>What was prepared the evening before, and the rehearsal of it.</summary>
public sealed partial class Desk
{
    public ScriptMark Mark => ScriptMarking.Of(Sheet?.Script, ArmedStep, Worktop.Armed);

    public bool IsLeftOut(string stepId) => Sheet?.Script?.Steps.Any(step => step.StepId == stepId && step.LeftOut) is true;

    /// <summary>The rehearsal that was made, live already; null when it could not be, and then the notice says why.</summary>
    public async Task<Guid?> RehearseAsync(CancellationToken ct)
    {
        var answer = await api.RehearseAsync(id, ct);
        Commands.Notify(answer.Trouble);
        return answer is Answer<ProcedureCreated>.Given { Value: var created } ? created.Id : null;
    }

    /// <summary>Whether it is gone, from this device too.</summary>
    public async Task<bool> ThrowAwayAsync(CancellationToken ct)
    {
        var answer = await api.ThrowAwayAsync(id, ct);
        Commands.Notify(answer.Trouble);
        if (answer is Answer<ProcedureCreated>.Given && Sheet is not null)
        {
            Sheet = Sheet with { Status = ProcedureStatus.Withdrawn };
            await SaveAsync();
        }

        return answer is Answer<ProcedureCreated>.Given;
    }
}
