namespace LiveOR.Playbooks.Reading;

internal static class FrameAssembly
{
    public const string Whole = "{{operation}}";
    public const string FirstHalf = "{{operation: first half}}";
    public const string SecondHalf = "{{operation: second half}}";

    public static Frame Put(string id, FrontMatter frontMatter, Body body)
    {
        var first = Index(body, Whole, FirstHalf);
        var last = Index(body, Whole, SecondHalf);
        return new()
        {
            Id = id,
            Title = frontMatter.Title,
            Before = [.. body.Phases.Take(first).Select(Framed)],
            Halfway = [.. body.Phases.Take(last).Skip(first + 1).Select(Framed)],
            After = [.. body.Phases.Skip(last + 1).Select(Framed)],
            Branches = [.. body.Branches.Select(branch => branch.Value)],
            Glossary = frontMatter.Glossary,
        };
    }

    private static int Index(Body body, string one, string other) =>
        body.Phases.ToList().FindIndex(phase => phase.Title == one || phase.Title == other);

    private static Phase Framed(BodyPhase phase) => phase.ToPhase(frame: true);
}
