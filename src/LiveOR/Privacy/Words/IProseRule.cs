namespace LiveOR.Privacy.Words;

/// <summary>A rule that goes by words.</summary>
internal interface IProseRule
{
    IEnumerable<Finding> Inspect(Prose prose);
}
