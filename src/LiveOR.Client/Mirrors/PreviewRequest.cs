namespace LiveOR.Client.Mirrors;

public sealed record PreviewRequest(string? Text)
{
    public override string ToString() => $"PreviewRequest ({Text?.Length ?? 0} characters)";
}
