namespace LiveOR.Privacy.Shapes;

/// <summary>A stretch of a text in which a pattern has to be looked for.</summary>
internal readonly record struct Stretch(int Start, int End);
