namespace LiveOR.Load.Audience.Servers;

/// <summary>A process, whose child it is, and the ticks of processor time it has used.</summary>
internal sealed record Living(int Id, int Parent, long Ticks);
