using System.Globalization;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Credits;
using LiveOR.Rehearsal.Faults;
using LiveOR.Rehearsal.Inspection;
using LiveOR.Rehearsal.Pages;

namespace LiveOR.Rehearsal.BadDay;

/// <summary>Puts the state of the network into words.</summary>
internal sealed class BadDayLook(Switchboard board, FaultPlan plan, Ledger ledger, RequestLog log, NetworkClock clock)
{
    private const int Shown = 12;
    private const long FirstSeed = 1;
    private const int FirstBadStatus = 400;

    public BadDayView At(string root, string home)
    {
        var troubles = Troubles.All.Select(Show).ToList();
        var wrong = troubles.Count(trouble => trouble.IsOn) + board.Others;
        return new BadDayView
        {
            Base = root,
            Home = home,
            IsNormal = wrong == 0,
            State = State(wrong),
            Troubles = troubles,
            Credits = Credits(),
            Requests = [.. log.All().Reverse().Take(Shown).Select(Show)],
        };
    }

    private string State(int wrong) => (wrong, board.Others) switch
    {
        (0, _) => "X is well.",
        (1, 0) => "One thing is wrong with X.",
        (1, _) => "One thing is wrong with X, ordered by a program.",
        (_, 0) => $"{wrong} things are wrong with X.",
        (_, var others) => $"{wrong} things are wrong with X, {others} of them ordered by a program.",
    };

    private TroubleView Show(Trouble trouble)
    {
        var isOn = board.IsOn(trouble);
        long? seed = trouble.Key == Troubles.Luck ? plan.Random?.Seed ?? FirstSeed : null;
        var state = (isOn, board.Until(trouble)) switch
        {
            (false, _) => "off",
            (true, { } until) => $"on until {Time(until)}",
            _ => "on",
        };
        return new TroubleView(trouble.Key, trouble.Title, trouble.Happens, trouble.NarratorSees, isOn, state, seed);
    }

    private CreditView Credits()
    {
        var spent = ledger.Spent;
        return new CreditView(
            ledger.Balance?.ToString(CultureInfo.InvariantCulture) ?? "",
            ledger.Balance is { } left ? $"{Wording.Dollars(left)} left" : "no end of credits",
            [
                ("Posts", Wording.Dollars(spent.Posts)),
                ("Reading back", Wording.Dollars(spent.Reads)),
                ("Deletions", Wording.Dollars(spent.Deletions)),
                ("Picture descriptions", Wording.Dollars(spent.AltTexts)),
            ],
            Wording.Dollars(spent.Total));
    }

    private RequestView Show(SeenRequest request) => new(
        Time(clock.ForClients(request.At)),
        $"{request.Method} {request.Path}",
        request.Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer",
        request.Fault is null && request.Status < FirstBadStatus,
        Why(request));

    private static string Why(SeenRequest request) => request switch
    {
        { Fault: { } name } when FaultKinds.Named(name) is { } kind => $"{name}: {Meaning(kind)}",
        { Scheme: null } => "not signed, or wrongly",
        { Status: >= FirstBadStatus } => "refused by X's own rules",
        _ => "as it should be",
    };

    private static string Meaning(FaultKind kind) => kind switch
    {
        { Harm: Harm.None } => "let through",
        { Accepts: true } => "carried out, the answer spoilt",
        _ => "not carried out",
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
