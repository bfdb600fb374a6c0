namespace LiveOR.Client.Archive;

/// <summary>What came of an operation, or that it is not to be posted, and why. Without a text the neutral words are said.</summary>
public sealed record OutcomeRequest
{
    public string? Grade { get; init; }
    public string? Text { get; init; }
    public bool? ConsentRechecked { get; init; }
    public bool? Acknowledge { get; init; }
    public bool? NotToBePosted { get; init; }
    public string? Reason { get; init; }
}
