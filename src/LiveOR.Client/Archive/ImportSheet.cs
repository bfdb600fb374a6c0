using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Client.Archive;

/// <summary>What an export holds and what taking it in does, or did.</summary>
public sealed record ImportSheet
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary>The title of its playbook.</summary>
    public required string Operation { get; init; }

    /// <summary>The day on which its narration began; the year, where the archive tells no more.</summary>
    public required string? Narrated { get; init; }
    public required Access Access { get; init; }
    public required bool Rehearsal { get; init; }
    public required int Entries { get; init; }
    public required int Photos { get; init; }

    /// <summary>How many files held to their checksums.</summary>
    public required int Files { get; init; }

    /// <summary>Of its journal, to be compared with the publisher's.</summary>
    public required string LastHash { get; init; }

    /// <summary>Whether it says how the patient was at every follow-up.</summary>
    public required bool Complete { get; init; }
    public required DateOnly? EmbargoUntil { get; init; }
    public required bool HeldByLaw { get; init; }

    /// <summary>Whether it is a readers' copy, without the accounts of staff and the record of consent.</summary>
    public required bool ForReaders { get; init; }

    /// <summary>"new", or "same" when it stands here already.</summary>
    public required string Standing { get; init; }

    /// <summary>What the guard of this server finds in its words, whatever was allowed where it comes from.</summary>
    public required IReadOnlyList<ImportFinding> Findings { get; init; }

    /// <summary>Whether a reviewer must read the findings first.</summary>
    public bool NeedsReviewer => Findings.Any(each => each.Finding.Level == FindingLevel.Held);
    public bool Done { get; init; }
}

/// <summary>Where it was found, in which words, and what.</summary>
public sealed record ImportFinding(string Place, string Text, Finding Finding);
