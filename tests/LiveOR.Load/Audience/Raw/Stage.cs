namespace LiveOR.Load.Audience.Raw;

/// <summary>What a viewer's connection is about.</summary>
internal enum Stage
{
    Away,
    Connecting,
    Securing,
    CatchingUp,
    Upgrading,
    Opening,
    Watching,
}
