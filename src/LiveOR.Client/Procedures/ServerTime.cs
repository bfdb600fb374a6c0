namespace LiveOR.Client.Procedures;

/// <summary>What the server's clock said when a sheet turned out to be unchanged.</summary>
public static class ServerTime
{
    public const string Header = "LiveOR-Time";
}
