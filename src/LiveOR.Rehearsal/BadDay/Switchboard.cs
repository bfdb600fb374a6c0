using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Credits;
using LiveOR.Rehearsal.Faults;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.BadDay;

/// <summary>Switches troubles on and off, and knows which are on.</summary>
internal sealed class Switchboard(
    FaultPlan plan, Conduct conduct, Ledger ledger, NetworkClock clock, IOptions<RehearsalXOptions> options)
{
    private const double Third = 1.0 / 3;
    private static readonly TimeSpan Lateness = TimeSpan.FromSeconds(20);

    public bool IsOn(Trouble trouble) => trouble.Key switch
    {
        Troubles.Late => conduct.Now.Lag.Longest >= Lateness,
        Troubles.Luck => plan.Random is not null,
        _ => plan.Standing.Any(fault => fault.Name == trouble.Key),
    };

    /// <summary>When it goes by itself, as clients see it.</summary>
    public DateTimeOffset? Until(Trouble trouble) =>
        plan.Standing.FirstOrDefault(fault => fault.Name == trouble.Key)?.Fault.Until is { } until ? clock.ForClients(until) : null;

    /// <summary>How many faults were ordered otherwise than here.</summary>
    public int Others =>
        plan.Script.Sum(entry => entry.Times) + plan.Standing.Count(fault => Troubles.Named(fault.Name) is null);

    public void SwitchOn(Trouble trouble, long seed)
    {
        if (trouble.Key == Troubles.Late)
        {
            conduct.Change(now => now with { Lag = now.Lag with { Shortest = Lateness, Longest = Lateness } });
        }
        else if (trouble.Key == Troubles.Luck)
        {
            plan.LeaveToChance(new RandomFaults(seed, Third, FaultKinds.Broken, Calls.All, null, ThenAnswers: false));
        }
        else
        {
            plan.SwitchOn(new StandingFault(trouble.Key, Fault(trouble), trouble.Calls));
        }
    }

    public void SwitchOff(Trouble trouble)
    {
        if (trouble.Key == Troubles.Late)
        {
            var usual = Lag.Of(options.Value);
            conduct.Change(now => now with { Lag = now.Lag with { Shortest = usual.Shortest, Longest = usual.Longest } });
        }
        else if (trouble.Key == Troubles.Luck)
        {
            plan.LeaveToChance(null);
        }
        else
        {
            plan.SwitchOff(trouble.Key);
        }
    }

    public void BackToNormal()
    {
        plan.Clear();
        conduct.Reset();
        ledger.Balance = options.Value.Balance;
    }

    private Fault Fault(Trouble trouble) => new(
        trouble.Fault!, trouble.Fault!.Seconds, ThenAnswers: false,
        trouble.ForSeconds is { } seconds ? clock.GetUtcNow().AddSeconds(seconds) : null);
}
