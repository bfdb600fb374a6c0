namespace LiveOR.Updates;

/// <summary>A part of a picture, in its pixels, from its upper left corner.</summary>
public readonly record struct PhotoBox(int X, int Y, int Width, int Height);
