using LiveOR.Playbooks;

namespace LiveOR.Web.Storage;

/// <summary>The shelf as it stands now. A new edition changes it as a whole: nobody ever sees half a change.</summary>
public sealed class CurrentShelf
{
    private volatile Shelf now = Shelf.Empty;

    public Shelf Now => now;

    internal void Stock(Shelf shelf) => now = shelf;
}
