using LiveOR.Rehearsal.Clock;

namespace LiveOR.Rehearsal.Faults;

/// <summary>Turns orders into faults; the first mistake is kept as the problem.</summary>
internal sealed class OrderReader(NetworkClock clock)
{
    private const double Day = 24 * 3600;
    private const int MostTimes = 100_000;
    private static readonly FaultKind Nothing = FaultKinds.Named("pass")!;

    public string? Problem { get; private set; }

    public List<ScriptedFault> Script(IReadOnlyList<ScriptOrder?>? orders) => [.. Present(orders).Select(order => new ScriptedFault(
        Fault(order), Calls(order.Calls), (int)Within("times", order.Times ?? 1, 1, MostTimes)))];

    public List<StandingFault> Standing(IReadOnlyList<StandingOrder?>? orders) =>
    [
        .. Present(orders).Select(order => new StandingFault(order.Name ?? order.Fault, Fault(order), Calls(order.Calls)) switch
        {
            var fault when order.ForSeconds is { } seconds => Until(fault, seconds),
            var fault => fault,
        }),
    ];

    public RandomFaults Random(RandomOrder order) => new(
        order.Seed,
        Within("rate", order.Rate, 0, 1),
        order.Kinds is null ? FaultKinds.Broken : [.. NotEmpty(order.Kinds).Select(name => Kind(name ?? "null"))],
        Calls(order.Calls),
        order.Seconds is { } seconds ? Within("seconds", seconds, 0, Day) : null,
        ThenAnswers(order.Then));

    public Manners Manners(FaultOrders orders, Manners now) => new(
        orders.Names is null ? now.Names : Names(orders.Names),
        orders.DayLimitHeaders ?? now.DayLimitHeaders,
        orders.RateLimits ?? now.RateLimits,
        orders.DuplicateRule ?? now.DuplicateRule,
        orders.Lag is null ? now.Lag : Lag(orders.Lag, now.Lag));

    private Lag Lag(LagOrder order, Lag now)
    {
        var read = order.ReadMs ?? [(int)now.Shortest.TotalMilliseconds, (int)now.Longest.TotalMilliseconds];
        var reply = order.ReplyMs ?? (int)now.Reply.TotalMilliseconds;
        if (read is not [var shortest, var longest] || shortest < 0 || longest < shortest || reply < 0)
        {
            Problem ??= "lag: readMs is [shortest, longest] and replyMs a number, in milliseconds, none below zero.";
            return now;
        }
        return new Lag(
            TimeSpan.FromMilliseconds(shortest), TimeSpan.FromMilliseconds(longest), TimeSpan.FromMilliseconds(reply), order.Seed ?? now.Seed);
    }

    private FieldNames Names(string name) => name switch
    {
        "tweet" => FieldNames.Tweet,
        "post" => FieldNames.Post,
        "both" => FieldNames.Both,
        _ => Unknown("names", name, ["tweet", "post", "both"], FieldNames.Tweet),
    };

    private Fault Fault(FaultOrder order)
    {
        var kind = Kind(order.Fault);
        return new Fault(kind, Within("seconds", order.Seconds ?? kind.Seconds, 0, Day), ThenAnswers(order.Then));
    }

    private StandingFault Until(StandingFault fault, double seconds) => fault with
    {
        Fault = fault.Fault with { Until = clock.GetUtcNow().AddSeconds(Within("forSeconds", seconds, 0, Day)) },
    };

    private FaultKind Kind(string name) => FaultKinds.Named(name) ?? Unknown("fault", name, FaultKinds.Names, Nothing);

    private Calls Calls(string? name) => name is null ? Faults.Calls.All : Faults.Calls.Named(name) ?? Unknown("calls", name, Faults.Calls.Names, Faults.Calls.All);

    private bool ThenAnswers(string? then) => then switch
    {
        null or "abort" => false,
        "answer" => true,
        _ => Unknown("then", then, ["abort", "answer"], false),
    };

    private double Within(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            Problem ??= FormattableString.Invariant($"{name}: {value} is not between {least} and {most}.");
        }
        return Math.Clamp(value, least, most);
    }

    private IReadOnlyList<string?> NotEmpty(IReadOnlyList<string?> kinds)
    {
        Problem ??= kinds.Count == 0 ? "kinds: name at least one, or leave it out." : null;
        return kinds;
    }

    private IEnumerable<T> Present<T>(IReadOnlyList<T?>? orders) where T : class
    {
        Problem ??= orders?.Contains(null) == true ? "A fault is an object, not null." : null;
        return orders?.OfType<T>() ?? [];
    }

    private T Unknown<T>(string name, string value, IEnumerable<string> known, T instead)
    {
        Problem ??= $"{name}: “{value}” is unknown. Known: {string.Join(", ", known)}.";
        return instead;
    }
}
