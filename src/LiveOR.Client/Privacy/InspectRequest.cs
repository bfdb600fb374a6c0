namespace LiveOR.Client.Privacy;

public sealed record InspectRequest(string? Text, Guid? ProcedureId = null)
{
    public override string ToString() => $"InspectRequest ({Text?.Length ?? 0} characters)";
}
