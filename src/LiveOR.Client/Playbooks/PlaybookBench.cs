using LiveOR.Playbooks;

namespace LiveOR.Client.Playbooks;

/// <summary>A playbook on its way to the next edition: the text, what it was written under, and what is said about it.</summary>
public sealed class PlaybookBench(string id)
{
    private string? saved;
    private string? replaced;

    public string Id { get; } = id;

    public string Text { get; private set; } = "";

    public string Note { get; set; } = "";

    /// <summary>The edition the text was written under; null begins a playbook.</summary>
    public int? BasedOn { get; private set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EditionCard> Editions { get; private set; } = [];

    public IReadOnlyList<TextProblem> Problems { get; private set; } = [];

    /// <summary>The playbook as it last could be read.</summary>
    public Playbook? Deck { get; private set; }

    /// <summary>True while the previews show an older text, because this one has mistakes.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>What somebody else saved while this was written.</summary>
    public EditionCard? Meanwhile { get; private set; }

    /// <summary>True when the text is one that was kept on this device.</summary>
    public bool Restored { get; private set; }

    public bool IsNew => BasedOn is null;

    public bool Unsaved => Text != saved;

    public bool CanUndo => replaced is not null && replaced != Text;

    public int Mistakes => Problems.Count(problem => problem.Level == ProblemLevel.Mistake);

    /// <summary>What is to be put right first.</summary>
    public TextProblem? First =>
        Problems.FirstOrDefault(problem => problem.Level == ProblemLevel.Mistake) ?? (Problems.Count > 0 ? Problems[0] : null);

    public UnsavedPlaybook Kept => new(Text, BasedOn);

    /// <summary>What is on the shelf, and what this device had kept over it.</summary>
    public void Open(IReadOnlyList<EditionCard> editions, string? markdown, UnsavedPlaybook? kept)
    {
        Editions = editions;
        saved = markdown;
        Restored = kept is not null && kept.Markdown != markdown;
        Text = Restored ? kept!.Markdown : markdown ?? PlaybookStarter.Of(Words(Id));
        var newest = editions.Count > 0 ? editions[0].Number : (int?)null;
        BasedOn = Restored ? kept!.BasedOn : newest;
    }

    public void Write(string text) => Text = text;

    /// <summary>Another text in the place of this one, which is not lost.</summary>
    public void Replace(string text) => (replaced, Text) = (Text, text);

    /// <summary>A text from a file, or the first words of a playbook. What was being written is not lost.</summary>
    public void Bring(string text)
    {
        if (IsNew && !Restored)
        {
            Text = text;
        }
        else
        {
            Replace(text);
        }
    }

    public void Undo() => (Text, replaced) = (replaced ?? Text, null);

    /// <summary>Back to the edition that is on the shelf.</summary>
    public void StartOver()
    {
        Replace(saved ?? Text);
        Restored = false;
    }

    public void Take(PlaybookCheck check)
    {
        Problems = check.Problems;
        Deck = check.Playbook ?? Deck;
        IsBehind = check.Playbook is null;
    }

    /// <summary>It is saved as it was sent; what was typed since stays.</summary>
    public void Take(EditionSaved answer, string sent)
    {
        Text = Text == sent ? answer.Markdown : Text;
        (saved, BasedOn, Note) = (answer.Markdown, answer.Edition.Number, "");
        (Meanwhile, Restored) = (null, false);
        Problems = answer.Problems;
        Editions = [answer.Edition, .. Editions.Where(each => each.Number != answer.Edition.Number)];
    }

    public void Take(Problem refusal)
    {
        Meanwhile = refusal.Edition;
        Problems = refusal.Problems ?? Problems;
        if (Meanwhile is { } newest && Editions.All(each => each.Number != newest.Number))
        {
            Editions = [newest, .. Editions];
        }
    }

    /// <summary>Whoever was there meanwhile is known; their edition stays, and this becomes the one after it.</summary>
    public void GoAfter(EditionCard newest) => (BasedOn, Meanwhile) = (newest.Number, null);

    private static string Words(string id) =>
        id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
