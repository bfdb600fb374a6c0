namespace LiveOR.Rehearsal.Posts;

internal enum Removal
{
    Removed,
    NotFound,
    NotOwn,
}
