using LiveOR.Updates;

namespace LiveOR.Web.Photos;

/// <summary>What approving or refusing a picture leads to.</summary>
internal abstract record Decided
{
    private Decided() { }

    public sealed record Done(Photo Photo) : Decided;

    public sealed record NotYours : Decided;

    public sealed record Conflict(string Why) : Decided;
}
