using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Faults;

namespace LiveOR.Rehearsal.Inspection;

/// <summary>What is on, in the words it is ordered with.</summary>
internal static class FaultLook
{
    public static JsonObject At(FaultPlan plan, Manners manners) => new()
    {
        ["script"] = new JsonArray([.. plan.Script.Select(Show)]),
        ["standing"] = new JsonArray([.. plan.Standing.Select(Show)]),
        ["random"] = plan.Random is { } random ? Show(random) : null,
        ["lag"] = Show(manners.Lag),
        ["duplicateRule"] = manners.DuplicateRule,
        ["dayLimitHeaders"] = manners.DayLimitHeaders,
        ["rateLimits"] = manners.RateLimits,
        ["names"] = manners.Names switch
        {
            FieldNames.Tweet => "tweet",
            FieldNames.Post => "post",
            _ => "both",
        },
        ["known"] = new JsonObject { ["faults"] = List(FaultKinds.Names), ["calls"] = List(Calls.Names), ["then"] = List(["abort", "answer"]) },
    };

    private static JsonObject Show(ScriptedFault entry)
    {
        var json = Show(entry.Fault, entry.Calls);
        json["times"] = entry.Times;
        return json;
    }

    private static JsonObject Show(StandingFault standing)
    {
        var json = Show(standing.Fault, standing.Calls);
        json["name"] = standing.Name;
        json["until"] = standing.Fault.Until?.ToString("O");
        return json;
    }

    private static JsonObject Show(Fault fault, Calls calls) => new()
    {
        ["fault"] = fault.Kind.Name,
        ["calls"] = calls.Name,
        ["seconds"] = fault.Seconds,
        ["then"] = fault.ThenAnswers ? "answer" : "abort",
    };

    private static JsonObject Show(RandomFaults random) => new()
    {
        ["seed"] = random.Seed,
        ["rate"] = random.Rate,
        ["kinds"] = List(random.Kinds.Select(kind => kind.Name)),
        ["calls"] = random.Calls.Name,
        ["seconds"] = random.Seconds,
        ["then"] = random.ThenAnswers ? "answer" : "abort",
    };

    private static JsonObject Show(Lag lag) => new()
    {
        ["readMs"] = new JsonArray((int)lag.Shortest.TotalMilliseconds, (int)lag.Longest.TotalMilliseconds),
        ["replyMs"] = (int)lag.Reply.TotalMilliseconds,
        ["seed"] = lag.Seed,
    };

    private static JsonArray List(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
