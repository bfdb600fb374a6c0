using LiveOR.Privacy;

namespace LiveOR.Client.Privacy;

/// <summary>Something that identifies the patient, on its way to being kept as digests only.</summary>
public sealed record NewIdentifier(KnownIdentifierKind? Kind, string? Text)
{
    public override string ToString() => $"NewIdentifier ({Kind}, {Text?.Length ?? 0} characters)";
}
