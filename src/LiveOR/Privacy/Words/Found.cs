namespace LiveOR.Privacy.Words;

/// <summary>Whether a word is in a list, and whether it is an everyday word beside ("grace", "mark", "reading").</summary>
internal enum Found
{
    No,
    Everyday,
    Plainly,
}
