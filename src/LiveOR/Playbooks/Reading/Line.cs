namespace LiveOR.Playbooks.Reading;

/// <summary>One line of a file, counted from 1, without its line end.</summary>
internal readonly record struct Line(int Number, string Text)
{
    public bool Blank => string.IsNullOrWhiteSpace(Text);

    public string Trimmed => Text.Trim();
}
