using LiveOR.Rehearsal.Clock;

namespace LiveOR.Rehearsal.Faults;

/// <summary>What is to go wrong: first what the script says, then what stands, then what chance brings.</summary>
internal sealed class FaultPlan(NetworkClock clock)
{
    private readonly Lock gate = new();
    private readonly List<ScriptedFault> script = [];
    private readonly List<StandingFault> standing = [];
    private readonly Dictionary<CallKind, long> numbers = [];
    private RandomFaults? random;

    public IReadOnlyList<ScriptedFault> Script
    {
        get
        {
            lock (gate)
            {
                return [.. script];
            }
        }
    }

    public IReadOnlyList<StandingFault> Standing
    {
        get
        {
            lock (gate)
            {
                Expire();
                return [.. standing];
            }
        }
    }

    public RandomFaults? Random
    {
        get
        {
            lock (gate)
            {
                return random;
            }
        }
    }

    /// <summary>The fault for this request, if any. Each call counts as one request.</summary>
    public Fault? Draw(CallKind call)
    {
        lock (gate)
        {
            Expire();
            var number = numbers[call] = numbers.GetValueOrDefault(call) + 1;
            return FromScript(call)
                ?? standing.Find(fault => fault.Calls.Include(call))?.Fault
                ?? random?.At(call, number);
        }
    }

    public void Follow(IEnumerable<ScriptedFault> entries)
    {
        lock (gate)
        {
            script.AddRange(entries);
        }
    }

    /// <summary>Replaces everything that stands.</summary>
    public void Stand(IEnumerable<StandingFault> faults)
    {
        lock (gate)
        {
            standing.Clear();
            standing.AddRange(faults);
        }
    }

    public void SwitchOn(StandingFault fault)
    {
        lock (gate)
        {
            standing.RemoveAll(each => each.Name == fault.Name);
            standing.Add(fault);
        }
    }

    public void SwitchOff(string name)
    {
        lock (gate)
        {
            standing.RemoveAll(each => each.Name == name);
        }
    }

    /// <summary>Requests are counted from here on, so that the same seed begins anew.</summary>
    public void LeaveToChance(RandomFaults? faults)
    {
        lock (gate)
        {
            random = faults is { Rate: > 0 } ? faults : null;
            numbers.Clear();
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            script.Clear();
            standing.Clear();
            numbers.Clear();
            random = null;
        }
    }

    private Fault? FromScript(CallKind call)
    {
        var place = script.FindIndex(entry => entry.Calls.Include(call));
        if (place < 0)
        {
            return null;
        }
        var entry = script[place];
        if (entry.Times > 1)
        {
            script[place] = entry with { Times = entry.Times - 1 };
        }
        else
        {
            script.RemoveAt(place);
        }
        return entry.Fault;
    }

    private void Expire()
    {
        var now = clock.GetUtcNow();
        standing.RemoveAll(each => each.Fault.Until <= now);
    }
}
