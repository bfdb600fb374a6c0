namespace LiveOR.Privacy;

/// <summary>Text that the guard let through. Only <see cref="PrivacyGuard"/> can make one, so what takes a ClearedText
/// cannot be given anything else.</summary>
public sealed class ClearedText
{
    internal ClearedText(string value) => Value = value;

    public string Value { get; }
}
