using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>Entries <see cref="First"/> to <see cref="Last"/> of a procedure were committed.</summary>
public readonly record struct JournalNews(ProcedureId ProcedureId, long First, long Last);
