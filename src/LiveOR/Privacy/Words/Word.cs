namespace LiveOR.Privacy.Words;

/// <summary>One word of a text: where its stem stands (without a possessive ending), how it is written, what it hints at.</summary>
internal readonly record struct Word(int Start, int Length, int Tail, Shape Shape, Cue Cue)
{
    /// <summary>The end of the stem.</summary>
    public int End => Start + Length;

    /// <summary>The end with a possessive ending: "Alder's".</summary>
    public int Whole => End + Tail;

    public bool Possessive => Tail > 0;

    public bool Capital => Shape == Shape.Capital;

    public bool Is(Cue cue) => (Cue & cue) != 0;
}
