namespace LiveOR.Web.Photos;

/// <summary>What became of a file.</summary>
internal abstract record Developed
{
    private Developed() { }

    /// <summary>A new JPEG that holds the picture and nothing else.</summary>
    public sealed record Print(byte[] Jpeg, int Width, int Height) : Developed;

    public sealed record Spoilt(string Why) : Developed;
}
