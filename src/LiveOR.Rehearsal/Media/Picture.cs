namespace LiveOR.Rehearsal.Media;

/// <summary>A picture as a post carries it, described as it was when the post was made.</summary>
internal sealed record Picture(string Key, string Type, int Width, int Height, string? AltText, bool Sensitive = false);
