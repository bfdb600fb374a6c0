using LiveOR.Updates;

namespace LiveOR.Client.Photos;

/// <summary>What is to be painted black, in pixels of the picture.</summary>
public sealed record CoverRequest(IReadOnlyList<PhotoBox>? Boxes);
