namespace LiveOR.Privacy.Words;

/// <summary>How a word is written. A capital word has small letters too; an upper one ("JANE", "L4") has none.</summary>
internal enum Shape
{
    Small,
    Capital,
    Upper,
    Initial,
    Number,
}
