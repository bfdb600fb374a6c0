using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>A procedure that is live, on hold or still leaving: what it takes to halt it from any screen.</summary>
public sealed record UnderWayLine(
    Guid Id, string Title, ProcedureStatus Status, bool Over, bool Rehearsal, int Waiting, LastSaid? Last);

/// <summary>The last public update that has not been retracted.</summary>
public sealed record LastSaid(long Number, Guid DraftId, string Author);
