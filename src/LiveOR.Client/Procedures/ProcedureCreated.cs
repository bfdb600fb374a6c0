namespace LiveOR.Client.Procedures;

public sealed record ProcedureCreated(Guid Id, string Slug);
