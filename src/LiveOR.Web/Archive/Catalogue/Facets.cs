using LiveOR.Playbooks;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>What the archive can be narrowed to, and how many procedures that leaves beside the other choices.</summary>
public sealed record Facets(IReadOnlyList<Facet> Specialties, IReadOnlyList<Facet> Procedures, IReadOnlyList<Facet> Codes)
{
    public static Facet Of(ProcedureCode code, int count) => new(code.Key, $"{code.SystemName} {code.Code}", count);
}

public readonly record struct Facet(string Value, string Words, int Count);
