namespace LiveOR.Load.Audience.Raw;

/// <summary>A bare WebSocket: a message is an update.</summary>
internal sealed class PlainDialect : Dialect;
