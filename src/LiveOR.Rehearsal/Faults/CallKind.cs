namespace LiveOR.Rehearsal.Faults;

internal enum CallKind
{
    Post,
    Read,
    Delete,
    Upload,
}
