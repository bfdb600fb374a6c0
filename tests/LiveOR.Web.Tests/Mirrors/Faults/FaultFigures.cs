namespace LiveOR.Web.Tests.Mirrors.Faults;

/// <summary>A thread is perfect when each of its posts stands once, in order, below the one before it.</summary>
internal sealed record FaultFigures(int Threads, int Perfect, int Duplicates, int Missing, int WrongParents, int Posts);
