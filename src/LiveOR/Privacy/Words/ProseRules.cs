namespace LiveOR.Privacy.Words;

/// <summary>Cuts a text into words once and lets every rule that goes by words look at them.</summary>
internal sealed class ProseRules(params IProseRule[] rules) : IPrivacyRule
{
    public IEnumerable<Finding> Inspect(string text)
    {
        var prose = new Prose(text);
        return rules.SelectMany(rule => rule.Inspect(prose));
    }
}
