namespace LiveOR.Rehearsal.Inspection;

/// <summary>One request, without its body. <see cref="Status"/> is null when the connection was cut instead of an answer.</summary>
internal sealed record SeenRequest(
    DateTimeOffset At, string Method, string Path, string? Account, string? Scheme, int? Status, string? Fault);
