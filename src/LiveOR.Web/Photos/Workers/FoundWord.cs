namespace LiveOR.Web.Photos.Workers;

/// <summary>A word in a picture, the line it stands in, and how sure the reader is, in per cent.</summary>
internal readonly record struct FoundWord(string Text, string Line, int Confidence)
{
    public override string ToString() => $"FoundWord ({Text.Length} letters, {Confidence} %)";
}
