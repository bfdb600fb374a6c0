namespace LiveOR.Web.Audience.Delivery;

/// <summary>Where a viewer is in a procedure: everything up to its cursor has been sent. Nothing waits for a viewer;
/// whoever is slow is only further behind.</summary>
internal sealed class Place(DirectViewer viewer, Hall hall, long number)
{
    /// <summary>Touched by its viewer only, one at a time.</summary>
    private long cursor = number;

    public DirectViewer Viewer => viewer;

    public Hall Hall => hall;

    /// <summary>Where it stands in its row.</summary>
    public int Index { get; set; }

    public byte[]? Next(Dialect dialect) => hall.Push?.Next(ref cursor, dialect);
}
