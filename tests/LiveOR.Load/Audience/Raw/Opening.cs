namespace LiveOR.Load.Audience.Raw;

/// <summary>How far a viewer is on its way to watching.</summary>
internal enum Opening
{
    GoesOn,
    Watches,
    Refused,
}
