namespace LiveOR.Privacy;

/// <summary>Text that the guard let through. Only <see cref="PrivacyGuard"/> can make one, so what takes a ClearedText
/// cannot be given anything else.</summary>
public sealed class ClearedText
{
    internal ClearedText(string value) => Value = value;

    /// <summary>In place of words that may not be told where it stands.</summary>
    internal static ClearedText Untold { get; } = new("");

    public string Value { get; }
}
