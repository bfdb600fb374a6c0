namespace LiveOR.Mirrors;

/// <summary>A picture as it is handed to a mirror. Its alt text is the narrator's and never empty. A graphic one is to be shown only
/// to those who ask for it.</summary>
public sealed record MirrorImage(string ContentType, ReadOnlyMemory<byte> Bytes, string AltText, bool Graphic);
