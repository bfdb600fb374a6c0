namespace LiveOR.Client.Archive;

/// <summary>A finding that may stand, and why. <see cref="Part"/> is "text" or the id of a picture.</summary>
public sealed record AcceptFindingRequest(string? Part, string? Rule, int? Start, int? Length, string? Reason);
