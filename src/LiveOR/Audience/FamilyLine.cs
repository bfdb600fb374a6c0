namespace LiveOR.Audience;

/// <summary>One reassuring update, in plain words; <see cref="Elapsed"/> in seconds since incision, null
/// before.</summary>
public sealed record FamilyLine(long Number, string Text, int? Elapsed);
