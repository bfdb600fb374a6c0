using LiveOR.Playbooks.Sentences;

namespace LiveOR.Playbooks.Reading;

/// <summary>Puts a playbook together, inside its frame and with its title in place of <c>{{procedure}}</c>.</summary>
internal static class PlaybookAssembly
{
    public static Playbook Put(string id, FrontMatter frontMatter, Body body, Frame? frame)
    {
        var playbook = Alone(id, frontMatter, body);
        var framed = frame?.Around(playbook) ?? playbook;
        return framed with
        {
            Phases = [.. framed.Phases.Select(phase => Name(phase, playbook.Title))],
            Branches = [.. framed.Branches.Select(branch => Name(branch, playbook.Title))],
        };
    }

    private static Playbook Alone(string id, FrontMatter frontMatter, Body body) => new()
    {
        Id = id,
        Title = frontMatter.Title,
        Specialty = frontMatter.Specialty,
        Version = frontMatter.Version,
        ReviewedBy = frontMatter.ReviewedBy,
        ReviewedOn = frontMatter.ReviewedOn,
        Summary = frontMatter.Summary,
        Hashtag = frontMatter.Hashtag,
        Objectives = frontMatter.Objectives,
        Sources = frontMatter.Sources,
        Codes = frontMatter.Codes,
        Glossary = frontMatter.Glossary,
        Phases = [.. body.Phases.Select(phase => phase.ToPhase(frame: false))],
        Branches = [.. body.Branches.Select(branch => branch.Value)],
    };

    private static Phase Name(Phase phase, string title) =>
        phase with { Steps = [.. phase.Steps.Select(step => Name(step, title))] };

    private static Branch Name(Branch branch, string title) =>
        branch with { Text = Name(branch.Text, title), Note = Name(branch.Note, title) };

    private static StepTemplate Name(StepTemplate step, string title) => step with
    {
        Text = step.Text.Replace(Piece.Mark(BlankSyntax.Procedure), title, StringComparison.Ordinal),
        Short = Name(step.Short, title),
        Teach = Name(step.Teach, title),
        Ask = Name(step.Ask, title),
    };

    private static string? Name(string? text, string title) =>
        text?.Replace(Piece.Mark(BlankSyntax.Procedure), title, StringComparison.Ordinal);
}
