using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>A finding that a reviewer let stand before publication, and why. It holds a place, never the words.</summary>
public sealed record AcceptedFinding
{
    public required ProcedureId ProcedureId { get; init; }

    /// <summary>The entry; 0 is the title.</summary>
    public required long Number { get; init; }

    /// <summary>"text", or the id of a picture whose words it is about.</summary>
    public required string Part { get; init; }
    public required string Rule { get; init; }
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool Covers(Finding finding) => (Rule, Start, Length) == (finding.Rule, finding.Start, finding.Length);

    /// <summary>The same for the guard, in the text it is about.</summary>
    public Dismissed In(string text) =>
        new(Rule, Start >= 0 && Length > 0 && Start <= text.Length - Length ? text.Substring(Start, Length) : "");
}
