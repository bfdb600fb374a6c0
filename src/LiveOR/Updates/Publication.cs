namespace LiveOR.Updates;

/// <summary>An update ready for the journal, with the moment it happened and the seconds since incision.</summary>
public sealed record Publication(LiveUpdate Update, DateTimeOffset HappenedAt, int? Elapsed);
