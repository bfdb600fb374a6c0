using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>The most viewers of one procedure that were connected at once when the server looked. A number and no one.</summary>
public sealed record AudiencePeak
{
    public required ProcedureId ProcedureId { get; init; }

    public required int Most { get; init; }
}
