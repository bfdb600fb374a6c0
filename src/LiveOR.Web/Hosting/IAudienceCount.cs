using LiveOR.Procedures;

namespace LiveOR.Web.Hosting;

/// <summary>How many watch at this moment. For those who run the server; nothing that faces an
/// operating room shows it.</summary>
public interface IAudienceCount
{
    /// <summary>All procedures together.</summary>
    int Viewers { get; }

    /// <summary>How many watch each procedure that somebody watches.</summary>
    IReadOnlyDictionary<ProcedureId, int> ByProcedure();
}
