namespace LiveOR.Privacy.Shapes;

/// <summary>How many letters before and after the beginning of a needle belong to a match around it, or are looked at by it.</summary>
internal readonly record struct Window(int Before, int After)
{
    public Window Within(int before, int after) => new(Part.Sum(Before, before), Part.Sum(After, after));

    public Window And(Window other) => new(Math.Max(Before, other.Before), Math.Max(After, other.After));
}
