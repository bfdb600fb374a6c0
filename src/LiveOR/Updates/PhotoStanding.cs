namespace LiveOR.Updates;

/// <summary>How a picture stands when a draft names it. A picture belongs to one update, so that calling the update back calls
/// the picture back.</summary>
public readonly record struct PhotoStanding(PhotoState State, bool Taken);
