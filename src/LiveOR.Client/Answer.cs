namespace LiveOR.Client;

/// <summary>What became of a request to the staff API. Only <see cref="Unreachable"/> leaves open whether it was
/// done.</summary>
public abstract record Answer<T>
{
    private Answer() { }

    /// <summary>What to tell the person who asked; null when it was done.</summary>
    public string? Trouble => this switch
    {
        Refused refused => refused.Problem.InWords,
        Unreachable unreachable => $"{unreachable.Why} What you entered is still here.",
        SignedOut => "You were signed out. What you entered is still here.",
        _ => null,
    };

    public sealed record Given(T Value) : Answer<T>;

    public sealed record Refused(Problem Problem) : Answer<T>;

    public sealed record SignedOut : Answer<T>;

    public sealed record Unreachable(string Why) : Answer<T>;
}
