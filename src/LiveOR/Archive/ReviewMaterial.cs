using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive;

/// <summary>Everything that decides whether a procedure can be published.</summary>
public sealed record ReviewMaterial
{
    public required Procedure Procedure { get; init; }
    public required IReadOnlyList<ReviewedText> Texts { get; init; }
    public required IReadOnlyDictionary<ReviewedText, IReadOnlyList<ReviewFinding>> Findings { get; init; }

    /// <summary>The pictures that standing entries hold, by the entry's number.</summary>
    public required IReadOnlyList<(long Number, Photo Photo)> Photos { get; init; }

    /// <summary>Pictures that nobody has decided about.</summary>
    public required int Undecided { get; init; }

    /// <summary>Drafts that the guard or a person holds.</summary>
    public required int HeldDrafts { get; init; }
}
