namespace LiveOR.Load;

/// <summary>One update's moments, in milliseconds since 1970 by this machine's clock.</summary>
internal sealed record Measured(double Sent, double Accepted, double InPage, double Painted, double OnHub);
