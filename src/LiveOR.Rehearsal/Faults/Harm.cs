namespace LiveOR.Rehearsal.Faults;

internal enum Harm
{
    /// <summary>No harm: an entry of a script that lets a request through.</summary>
    None,
    ServerError,
    Abort,
    Hang,
    Garbage,
    Unreadable,
    TooMany,
    TooManyRetryAfter,
    TooManyInADay,
    TooManyInPlainText,
    Refusal,
}
