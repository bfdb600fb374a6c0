using LiveOR.Privacy.Shapes;

namespace LiveOR.Privacy.Words;

/// <summary>A rule of the guard: looks at the words of a text, and for shapes in it.</summary>
internal interface IProseRule
{
    /// <summary>The shapes that the rule looks for in whole texts.</summary>
    IReadOnlyList<Pattern> Patterns => [];

    IEnumerable<Finding> Inspect(Prose prose);
}
