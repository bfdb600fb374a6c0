namespace LiveOR.Load.Audience;

/// <summary>Percent of a core that a server takes when nothing is said: with nobody there, and with viewers.</summary>
internal sealed record Idle(double Alone, double Watched)
{
    public double Cost => Watched - Alone;
}
