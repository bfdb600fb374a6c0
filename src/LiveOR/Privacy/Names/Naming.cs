namespace LiveOR.Privacy.Names;

/// <summary>What the name lists know of a word.</summary>
[Flags]
internal enum Naming
{
    Unknown = 0,

    /// <summary>A given name and nothing else.</summary>
    Given = 1,

    /// <summary>A given name that is an everyday word too: Grace, Mark, Will.</summary>
    GivenToo = 2,

    Surname = 4,

    SurnameToo = 8,

    /// <summary>A word that surgery uses with a capital: an eponym, a brand, a people.</summary>
    Quiet = 16,

    /// <summary>A word of the language that only begins a sentence or a heading here.</summary>
    Everyday = 32,
}
