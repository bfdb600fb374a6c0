namespace LiveOR.Browser.Tests.Stage;

/// <summary>A house in which an update can be taken back for a while.</summary>
public sealed class HouseWithUndo : House
{
    public const int Window = 3;

    protected override int UndoSeconds => Window;
}
