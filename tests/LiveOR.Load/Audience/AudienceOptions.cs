using System.Globalization;

namespace LiveOR.Load.Audience;

/// <summary>What was asked for on the command line.</summary>
internal sealed record AudienceOptions
{
    /// <summary>A connection takes a port and a file on both sides; nobody may have more than this on a usual
    /// machine.</summary>
    private const int MostViewers = 19_500;

    private static readonly string[] Names = ["liveor", "stock", "nchan", "ws", "socketio", "limit", "nginx"];

    public int[] Viewers { get; private init; } = [];

    public int Rounds { get; private init; } = 3;

    public int? Updates { get; private init; }

    /// <summary>How many updates tell how long accepting takes; 0 leaves that out.</summary>
    public int Accepts { get; private init; } = 200;

    public string[] Only { get; private init; } = [];

    public bool Restart { get; private init; }

    public bool Tls { get; private init; }

    public int? Stalled { get; private init; }

    /// <summary>Seconds.</summary>
    public int? Idle { get; private init; }

    /// <summary>Null when it is not understood.</summary>
    public static AudienceOptions? Parse(string[] words) => new AudienceOptions().Read(words);

    public int[] ViewersOr(int usual) => Viewers is [] ? [usual] : Viewers;

    private AudienceOptions? Read(string[] words) => words switch
    {
        [] => this,
        ["--restart", .. var rest] => (this with { Restart = true }).Read(rest),
        ["--tls", .. var rest] => (this with { Tls = true }).Read(rest),
        ["--only", var names, .. var rest] when names.Split(',').All(Names.Contains) =>
            (this with { Only = names.Split(',') }).Read(rest),
        ["--viewers", var numbers, .. var rest] => Among(numbers)?.Read(rest),
        [var name, var number, .. var rest] => With(name, number)?.Read(rest),
        _ => null,
    };

    private AudienceOptions? With(string name, string number) =>
        !int.TryParse(number, CultureInfo.InvariantCulture, out var value) ? null : (name, value) switch
        {
            ("--rounds", > 0 and <= 50) => this with { Rounds = value },
            ("--updates", > 0 and <= 10_000) => this with { Updates = value },
            ("--accepts", >= 0 and <= 10_000) => this with { Accepts = value },
            ("--stalled", > 0 and <= 5_000) => this with { Stalled = value },
            ("--idle", > 0 and <= 3_600) => this with { Idle = value },
            _ => null,
        };

    private AudienceOptions? Among(string numbers)
    {
        var read = numbers.Split(',')
            .Select(each => int.TryParse(each, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return read.All(each => each is > 0 and <= MostViewers) ? this with { Viewers = read } : null;
    }
}
