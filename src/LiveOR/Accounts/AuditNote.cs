using LiveOR.Procedures;

namespace LiveOR.Accounts;

/// <summary>What is to stand in the audit record. Its number, time and hash are given when it is written.</summary>
public sealed record AuditNote(
    string By, string Action, ProcedureId? ProcedureId = null, string? Target = null, IReadOnlyDictionary<string, string>? Detail = null)
{
    /// <summary>Who acted when nobody did: the server by itself.</summary>
    public const string Server = "LiveOR";
}
