namespace LiveOR.Browser.Tests.Stage;

/// <summary>A house whose server may be killed: nobody else is in it. What is said waits a while before it leaves.</summary>
public sealed class HouseToKill : House
{
    protected override int UndoSeconds => 2;
}
