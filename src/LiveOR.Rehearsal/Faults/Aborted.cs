namespace LiveOR.Rehearsal.Faults;

/// <summary>The mark on a request whose connection was cut instead of an answer.</summary>
internal sealed class Aborted;
