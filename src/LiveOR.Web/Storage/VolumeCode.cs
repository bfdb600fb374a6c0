namespace LiveOR.Web.Storage;

/// <summary>A procedure code that a volume can be found by.</summary>
public sealed record VolumeCode
{
    public required long Place { get; init; }
    public required string System { get; init; }
    public required string Code { get; init; }
}
