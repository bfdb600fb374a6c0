using LiveOR.Privacy;

namespace LiveOR.Updates;

/// <summary>A finding that a named person called a false alarm, and why. The reason went through the guard itself.</summary>
public sealed record Dismissal(string Rule, string Words, string By, string Reason, DateTimeOffset At)
{
    public Dismissed ToDismissed() => new(Rule, Words);

    public override string ToString() => $"Dismissal of {Rule} ({Words.Length} characters)";
}
