namespace LiveOR.Playbooks.Sentences;

/// <summary>A stretch of a template: words as they stand, or the name of a blank.</summary>
internal readonly record struct Piece(string Words, bool Blank)
{
    public static string Mark(string blank) => "{{" + blank + "}}";

    public static IReadOnlyList<Piece> Of(string template)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : template.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                pieces.Add(new(template[at..], false));
                at = template.Length;
            }
            else
            {
                if (open > at)
                {
                    pieces.Add(new(template[at..open], false));
                }

                pieces.Add(new(template[(open + 2)..close], true));
                at = close + 2;
            }
        }

        return pieces;
    }
}
