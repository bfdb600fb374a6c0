namespace LiveOR.Privacy.Words;

/// <summary>Spares a text the search for shapes where no word hints at them; in the browser every search counts.</summary>
internal sealed class WhenCued(Cue cue, IPrivacyRule rule) : IProseRule
{
    public IEnumerable<Finding> Inspect(Prose prose) => (prose.Cues & cue) == 0 ? [] : rule.Inspect(prose.Text);
}
