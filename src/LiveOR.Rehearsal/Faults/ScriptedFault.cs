namespace LiveOR.Rehearsal.Faults;

/// <summary>One entry of a script: strikes the next so many requests it is meant for.</summary>
internal sealed record ScriptedFault(Fault Fault, Calls Calls, int Times);

/// <summary>Holds until it is switched off, or until its time is over.</summary>
internal sealed record StandingFault(string Name, Fault Fault, Calls Calls);

/// <summary>Strikes by chance, at the same requests each time for the same seed.</summary>
internal sealed record RandomFaults(
    long Seed, double Rate, IReadOnlyList<FaultKind> Kinds, Calls Calls, double? Seconds, bool ThenAnswers)
{
    public Fault? At(CallKind call, long number)
    {
        var chance = Chance.Of(Seed, call.ToString(), number);
        if (!Calls.Include(call) || chance.First >= Rate)
        {
            return null;
        }
        var kind = Kinds[(int)(chance.Second * Kinds.Count)];
        return new Fault(kind, Seconds ?? kind.Seconds, ThenAnswers);
    }
}
