using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>A procedure as the server holds it between writes: how it was prepared, its playbook, and where it stands.</summary>
public sealed record ProcedureRoom(Procedure Procedure, Playbook Playbook, Progress Progress);
