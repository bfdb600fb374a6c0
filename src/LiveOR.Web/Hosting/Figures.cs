namespace LiveOR.Web.Hosting;

/// <summary>What the server counts: <see cref="DatabaseCommands"/> since it started, <see cref="Viewers"/> at this
/// moment.</summary>
public sealed record Figures(long DatabaseCommands, int Viewers);
