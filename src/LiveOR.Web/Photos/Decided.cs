using LiveOR.Updates;

namespace LiveOR.Web.Photos;

/// <summary>What approving, refusing or covering a picture leads to.</summary>
internal abstract record Decided
{
    private Decided() { }

    public sealed record Done(Photo Photo) : Decided;

    public sealed record NotYours(string Why) : Decided;

    public sealed record Unchecked(IReadOnlyList<PhotoCheck> Missing) : Decided;

    public sealed record Invalid(string Field, string Why) : Decided;

    public sealed record Conflict(string Why) : Decided;
}
