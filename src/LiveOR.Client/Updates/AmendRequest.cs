namespace LiveOR.Client.Updates;

public sealed record AmendRequest(string? Text, bool? Acknowledge = null)
{
    public override string ToString() => $"AmendRequest ({Text?.Length ?? 0} characters)";
}
