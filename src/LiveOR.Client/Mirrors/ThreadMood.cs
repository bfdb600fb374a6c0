namespace LiveOR.Client.Mirrors;

/// <summary>How much of a person's attention a thread wants.</summary>
public enum ThreadMood
{
    Fine,
    Waits,
    Needs,
}
