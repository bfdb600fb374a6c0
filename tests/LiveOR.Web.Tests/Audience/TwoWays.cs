namespace LiveOR.Web.Tests.Audience;

/// <summary>The same server twice: visitors' WebSockets go past the framework's hub in one, through it in the other.</summary>
public sealed class TwoWays : IAsyncLifetime
{
    private readonly SeededHost direct = new() { Direct = true };
    private readonly SeededHost stock = new() { Direct = false };

    public SeededHost this[Way way] => way == Way.Direct ? direct : stock;

    public async ValueTask InitializeAsync()
    {
        await direct.InitializeAsync();
        await stock.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await direct.DisposeAsync();
        await stock.DisposeAsync();
    }
}

/// <summary>How a visitor's WebSocket is served.</summary>
public enum Way
{
    Direct,
    Stock,
}
