using LiveOR.Client.Updates;
using LiveOR.Playbooks;

namespace LiveOR.Client.Playbooks;

/// <summary>Where in the deck the narrator stands, in words.</summary>
public static class DeckPlace
{
    public static string Of(Playbook deck, Composition? words)
    {
        var numbered = deck.NumberedSteps.Select(step => step.Id).ToList();
        var at = numbered.IndexOf(words?.StepId ?? "");
        var phase = deck.Phases.FirstOrDefault(phase => phase.Steps.Any(step => step.Id == words?.StepId));
        return (at, phase, words?.StepId) switch
        {
            ( >= 0, _, _) => $"Step {at + 1} of {numbered.Count}",
            (_, { } frame, _) => frame.Title,
            (_, _, not null) => "Instead of the next step",
            _ => "Between two steps",
        };
    }

    public static string After(Playbook deck, string? stepId) =>
        deck.Steps.SkipWhile(step => step.Id != stepId).Skip(1).FirstOrDefault() is { } next
            ? $"then: {next.Label}"
            : "the last one";
}
