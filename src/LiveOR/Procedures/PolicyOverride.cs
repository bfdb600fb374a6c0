namespace LiveOR.Procedures;

/// <summary>A specialty's rule, in the words that were shown, that somebody set aside for one procedure.</summary>
public sealed record PolicyOverride(string Rule, string Reason, string By, DateTimeOffset At);
