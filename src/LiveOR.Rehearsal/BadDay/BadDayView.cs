namespace LiveOR.Rehearsal.BadDay;

/// <summary>Everything the trainer's page shows.</summary>
public sealed record BadDayView
{
    public required string Base { get; init; }
    public required string Home { get; init; }

    /// <summary>One sentence: is X well?</summary>
    public required string State { get; init; }
    public required bool IsNormal { get; init; }
    public required IReadOnlyList<TroubleView> Troubles { get; init; }
    public required CreditView Credits { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<RequestView> Requests { get; init; }
}

public sealed record TroubleView(string Key, string Title, string Happens, string NarratorSees, bool IsOn, string State, long? Seed);

/// <summary>The balance as a number for the field; empty: no end of it.</summary>
public sealed record CreditView(string Balance, string Left, IReadOnlyList<(string For, string Amount)> Spent, string Total);

public sealed record RequestView(string At, string Call, string Answer, bool IsFine, string Why);
