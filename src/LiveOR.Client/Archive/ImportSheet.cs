using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Client.Archive;

/// <summary>What an export holds and what taking it in does, or did.</summary>
public sealed record ImportSheet
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required Access Access { get; init; }
    public required bool Rehearsal { get; init; }
    public required int Entries { get; init; }
    public required int Photos { get; init; }

    /// <summary>Whether it is a readers' copy, without the accounts of staff and the record of consent.</summary>
    public required bool ForReaders { get; init; }

    /// <summary>"new", "same" when it stands here already, "another" when something else does.</summary>
    public required string Standing { get; init; }

    /// <summary>What the guard of this server finds in its words, whatever was allowed where it comes from.</summary>
    public required IReadOnlyList<ImportFinding> Findings { get; init; }

    /// <summary>Whether a reviewer must read the findings first.</summary>
    public bool NeedsReviewer => Findings.Any(each => each.Finding.Level == FindingLevel.Held);
    public bool Done { get; init; }
}

/// <summary>Where it was found, in which words, and what.</summary>
public sealed record ImportFinding(string Place, string Text, Finding Finding);
