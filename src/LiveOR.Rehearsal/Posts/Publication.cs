namespace LiveOR.Rehearsal.Posts;

/// <summary>What came of an attempt to post.</summary>
internal abstract record Publication
{
    private Publication() { }

    public sealed record Published(Post Post) : Publication;

    public sealed record Duplicate : Publication;

    public sealed record ParentNotVisible : Publication;

    public sealed record ParentNotOwn : Publication;
}
