using LiveOR.Updates;

namespace LiveOR.Client.Photos;

/// <summary>The answer to an upload: the picture's size as it was drawn anew, and whether it may be shown.</summary>
public sealed record PhotoTaken(Guid Id, int Width, int Height, PhotoState State);
