using LiveOR.Playbooks;

namespace LiveOR.Updates;

/// <summary>What a script must look like before anyone asks whether its words may be said.</summary>
public static class ScriptRules
{
    /// <summary>The script as it is kept: in the deck's order, without what the templates say anyway. Errors are named by place,
    /// "steps[2]"; with any, the script is not to be used.</summary>
    public static (Script Script, IReadOnlyDictionary<string, string> Errors) Read(
        Playbook deck, IReadOnlyList<ScriptStep?>? handedIn)
    {
        var errors = new Dictionary<string, string>();
        var lines = new Dictionary<string, ScriptStep>();
        foreach (var (at, line) in (handedIn ?? []).Index())
        {
            var step = deck.FindStep(line?.StepId ?? "");
            if (Error(line, step, lines) is { } error)
            {
                errors[$"steps[{at}]"] = error;
            }
            else
            {
                lines[step!.Id] = Tidy(line!, step);
            }
        }

        return (new Script([.. deck.Steps.Select(step => lines.GetValueOrDefault(step.Id)).OfType<ScriptStep>()
            .Where(line => !line.SaysNothing)]), errors);
    }

    private static string? Error(ScriptStep? line, StepTemplate? step, Dictionary<string, ScriptStep> before) => (line, step) switch
    {
        (null, _) or (_, null) => "This procedure's playbook has no such step.",
        _ when before.ContainsKey(step.Id) => $"“{step.Label}” stands here twice.",
        ({ LeftOut: true }, { Incision: true }) => $"“{step.Label}” starts the clock, so it cannot be left out.",
        ({ Text: { } text }, _) when !string.IsNullOrWhiteSpace(text) && DraftRules.TextError(text) is { } error => $"“{step.Label}”: {error}",
        _ => Given(line).Select(each => AnswerError(step, each.Key, each.Value)).FirstOrDefault(error => error is not null),
    };

    private static string? AnswerError(StepTemplate step, string name, string answer) =>
        step.Blanks.FirstOrDefault(blank => blank.Name == name) switch
        {
            null => $"“{step.Label}” has no such blank.",
            var blank when blank.Accept(answer) is null => $"“{step.Label}”: this does not fit the blank “{blank.Name}”.",
            _ => null,
        };

    /// <summary>An empty answer is none: the blank waits for the day.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Given(ScriptStep line) =>
        (line.Answers ?? new Dictionary<string, string>()).Where(each => !string.IsNullOrWhiteSpace(each.Value));

    private static ScriptStep Tidy(ScriptStep line, StepTemplate step)
    {
        var given = Given(line).ToDictionary();
        var text = string.IsNullOrWhiteSpace(line.Text) ? null : line.Text.ReplaceLineEndings("\n").Trim();
        var answers = step.Blanks.Where(blank => given.ContainsKey(blank.Name))
            .ToDictionary(blank => blank.Name, blank => blank.Accept(given[blank.Name])!);
        return line with
        {
            Answers = answers,
            Text = text == step.Fill(answers).Text ? null : text,
            Key = line.Key == step.Key ? null : line.Key,
        };
    }
}
