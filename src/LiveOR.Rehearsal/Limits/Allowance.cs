namespace LiveOR.Rehearsal.Limits;

/// <summary>What is left of a limit after a request. <see cref="Remaining"/> below zero: the request was one too many.</summary>
internal readonly record struct Allowance(int Limit, int Remaining, DateTimeOffset Reset);
