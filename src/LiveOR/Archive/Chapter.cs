using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>A stretch of the narration that belongs to one phase of the operation.</summary>
public sealed record Chapter(string Title, IReadOnlyList<Card> Cards)
{
    public const string Opening = "Opening";

    /// <summary>Where each of its steps is told first.</summary>
    public IEnumerable<Card> Steps => Cards
        .Where(card => card is { Kind: JournalKind.Update, StepId: not null, StepLabel: not null, Retracted: false })
        .DistinctBy(card => card.StepId);

    /// <summary>Divides a feed by the phases its steps belong to. What belongs to no step stays with the chapter under way.</summary>
    public static IReadOnlyList<Chapter> Of(Feed feed)
    {
        var phases = feed.Playbook.Phases
            .SelectMany(phase => phase.Steps.Select(step => (step.Id, phase.Title)))
            .DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.Title);
        var chapters = new List<(string Title, List<Card> Cards)>();
        foreach (var card in feed.Cards)
        {
            var title = card.StepId is { } id ? phases.GetValueOrDefault(id) : null;
            if (chapters.Count == 0 || (title is not null && title != chapters[^1].Title))
            {
                chapters.Add((title ?? Opening, []));
            }

            chapters[^1].Cards.Add(card);
        }

        return [.. chapters.Select(chapter => new Chapter(chapter.Title, chapter.Cards))];
    }
}
