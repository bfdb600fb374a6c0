namespace LiveOR.Client.Offline;

/// <summary>What came of sending pictures.</summary>
public abstract record PicturesSent
{
    private PicturesSent()
    {
    }

    /// <summary>The server has them.</summary>
    public sealed record All : PicturesSent;

    /// <summary>The server is out of reach; they stay here.</summary>
    public sealed record NotYet : PicturesSent;

    public sealed record Refused(string Why) : PicturesSent;
}
