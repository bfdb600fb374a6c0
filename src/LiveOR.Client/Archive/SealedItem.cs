namespace LiveOR.Client.Archive;

/// <summary>What a legal hold keeps of what was erased: words, or a picture.</summary>
public sealed record SealedItem(string Kind, string Name, DateTimeOffset At, string Text, byte[]? Photo);
