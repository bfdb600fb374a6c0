namespace LiveOR.Rehearsal.Entities;

/// <summary>A stretch <c>[Start, End)</c> of a text, in UTF-16, its first character being the sign.</summary>
internal readonly record struct Mark(MarkKind Kind, int Start, int End);

internal enum MarkKind
{
    Hashtag,
    Cashtag,
    Mention,
}
