namespace LiveOR.Playbooks.Reading;

/// <summary>What stands under one <c>##</c> heading.</summary>
internal sealed record Section(int Line, string Title, IReadOnlyList<Placed<EntryLines>> Entries)
{
    public bool IsBranches => Title == "Branches";
}
