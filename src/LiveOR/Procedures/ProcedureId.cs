namespace LiveOR.Procedures;

public readonly record struct ProcedureId(Guid Value)
{
    public static ProcedureId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
