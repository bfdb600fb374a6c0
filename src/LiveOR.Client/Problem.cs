using LiveOR.Privacy;

namespace LiveOR.Client;

/// <summary>A problem+json answer. <see cref="Findings"/> and <see cref="Missing"/> come with 422, <see cref="State"/> with 409.</summary>
public sealed record Problem(
    string? Title,
    string? Detail,
    int? Status,
    IReadOnlyList<Finding>? Findings,
    IReadOnlyList<string>? Missing,
    string? State);
