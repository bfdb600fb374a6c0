using System.Text;

namespace LiveOR.Privacy;

/// <summary>Collects folded characters together with the span of the original text each of them came from.</summary>
internal sealed class TextFolder(FoldedText source)
{
    private readonly StringBuilder text = new(source.Value.Length);
    private readonly List<int> starts = new(source.Value.Length);
    private readonly List<int> ends = new(source.Value.Length);

    public void Append(ReadOnlySpan<char> characters, int from, int length)
    {
        foreach (var character in characters)
        {
            text.Append(character);
            starts.Add(source.Given(from).Start);
            ends.Add(source.Given(from + length - 1).End);
        }
    }

    public FoldedText ToFolded() => new(text.ToString(), [.. starts], [.. ends]);
}
