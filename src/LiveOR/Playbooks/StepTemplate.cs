using LiveOR.Playbooks.Sentences;

namespace LiveOR.Playbooks;

/// <summary>Sentences with blanks, ready to be said when the step happens. In <see cref="Text"/> and <see cref="Short"/>
/// a blank stands as <c>{{name}}</c>; what may fill it stands in <see cref="Blanks"/>.</summary>
public sealed record StepTemplate
{
    public required string Id { get; init; }
    public required string Label { get; init; }
    public required string Text { get; init; }
    public string? Short { get; init; }
    public string? Teach { get; init; }
    public string? Ask { get; init; }
    public string Type { get; init; } = "step";
    public bool Key { get; init; }
    public bool Quiet { get; init; }
    public bool Graphic { get; init; }
    public bool Incision { get; init; }
    public bool Optional { get; init; }
    public int? TypicalMinutes { get; init; }
    public IReadOnlyList<Blank> Blanks { get; init; } = [];
    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>The sentences with every blank filled: by its answer, or by its default where there is no answer.</summary>
    public Filling Fill(IReadOnlyDictionary<string, string> answers) => new Filler(Blanks, answers).Fill(Text, Short);

    /// <summary>The answers with which <see cref="Fill"/> says exactly this text; null when it never does, or when two
    /// readings of the text would give different short texts.</summary>
    public IReadOnlyDictionary<string, string>? Recognise(string text) => Recognition.Of(this, text);
}
