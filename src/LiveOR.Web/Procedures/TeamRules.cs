namespace LiveOR.Web.Procedures;

/// <summary>Names of staff who agreed to be named, as they are typed and as they are kept.</summary>
internal static class TeamRules
{
    private const int Most = 20;
    private const int Longest = 80;

    public static IReadOnlyList<string> Read(IReadOnlyList<string>? names) =>
    [
        .. (names ?? []).Select(name => name?.Trim() ?? "").Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    public static string? Error(IReadOnlyList<string> names) => Read(names) switch
    {
        { Count: > Most } => $"At most {Most} names.",
        var team when team.Any(name => name.Length > Longest) => $"A name has at most {Longest} characters.",
        var team when team.Any(name => name.Any(char.IsControl)) => "A name holds control characters. Remove them.",
        _ => null,
    };
}
