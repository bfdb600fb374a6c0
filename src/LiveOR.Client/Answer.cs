namespace LiveOR.Client;

/// <summary>What became of a request to the staff API. Only <see cref="Unreachable"/> leaves open whether it was done.</summary>
public abstract record Answer<T>
{
    private Answer() { }

    public sealed record Given(T Value) : Answer<T>;

    public sealed record Refused(Problem Problem) : Answer<T>;

    public sealed record SignedOut : Answer<T>;

    public sealed record Unreachable(string Why) : Answer<T>;
}
