namespace LiveOR.Rehearsal.Faults;

/// <summary>Every kind of fault there is, by the name it has on the wire.</summary>
internal static class FaultKinds
{
    private const double Hang = 30;
    private const double QuarterOfAnHour = 900;
    private const double SixHours = 6 * 3600;

    private static readonly FaultKind[] All =
    [
        new("pass", Harm.None, Accepts: true),
        new("500-before", Harm.ServerError, Accepts: false, 500),
        new("500-after", Harm.ServerError, Accepts: true, 500),
        new("502-before", Harm.ServerError, Accepts: false, 502),
        new("502-after", Harm.ServerError, Accepts: true, 502),
        new("503-before", Harm.ServerError, Accepts: false, 503),
        new("503-after", Harm.ServerError, Accepts: true, 503),
        new("504-before", Harm.ServerError, Accepts: false, 504),
        new("504-after", Harm.ServerError, Accepts: true, 504),
        new("abort-before", Harm.Abort, Accepts: false),
        new("abort-after", Harm.Abort, Accepts: true),
        new("hang-before", Harm.Hang, Accepts: false, Seconds: Hang),
        new("hang-after", Harm.Hang, Accepts: true, Seconds: Hang),
        new("garbage-before", Harm.Garbage, Accepts: false, 200),
        new("garbage-after", Harm.Garbage, Accepts: true, 200),
        new("201-unreadable", Harm.Unreadable, Accepts: true, 201),
        new("429", Harm.TooMany, Accepts: false, 429, QuarterOfAnHour),
        new("429-retry-after", Harm.TooManyRetryAfter, Accepts: false, 429, Hang),
        new("429-day", Harm.TooManyInADay, Accepts: false, 429, SixHours),
        new("429-plain", Harm.TooManyInPlainText, Accepts: false, 429),
        new("401", Harm.Refusal, Accepts: false, 401),
        new("402", Harm.Refusal, Accepts: false, 402),
        new("403-not-visible", Harm.Refusal, Accepts: false, 403),
        new("403-refused", Harm.Refusal, Accepts: false, 403),
        new("400-too-long", Harm.Refusal, Accepts: false, 400),
        new("403-too-long", Harm.Refusal, Accepts: false, 403),
    ];

    private static readonly Dictionary<string, FaultKind> ByName = All.ToDictionary(kind => kind.Name);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Those that end one request at once and leave open whether it was carried out: what chance strikes with unless told.</summary>
    public static IReadOnlyList<FaultKind> Broken { get; } =
        [.. All.Where(kind => kind.Harm is Harm.ServerError or Harm.Abort or Harm.Garbage or Harm.Unreadable)];

    public static FaultKind? Named(string name) => ByName.GetValueOrDefault(name);
}
