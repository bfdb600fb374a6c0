namespace LiveOR.Web.Archive.Papers;

/// <summary>A table; its head stands again on every page it goes on to, and no row is cut in two unless a page is too short for it.</summary>
internal static class PaperTable
{
    private const float Gap = 10;
    private const float Padding = 4;

    /// <param name="paper">Where it stands.</param>
    /// <param name="shares">How the width is shared out; they add up to one.</param>
    /// <param name="columns">Empty for a table without a head.</param>
    /// <param name="rows">One cell for each share.</param>
    public static void Write(Paper paper, IReadOnlyList<float> shares, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Row(paper, shares, columns, PaperLook.Head);
        foreach (var row in rows)
        {
            if (paper.Room(HeightOf(shares, row, PaperLook.Cell)))
            {
                Row(paper, shares, columns, PaperLook.Head);
            }

            Row(paper, shares, row, PaperLook.Cell);
        }

        paper.Space(6);
    }

    private static void Row(Paper paper, IReadOnlyList<float> shares, IReadOnlyList<string> cells, PaperLook look)
    {
        if (cells.Count == 0)
        {
            return;
        }

        var top = paper.Place;
        var x = Paper.Margin;
        foreach (var (cell, share) in cells.Zip(shares))
        {
            foreach (var (at, line) in Lines(cell, share, look).Index())
            {
                paper.Put(line, x, top + Padding + (at * look.LineHeight) + look.Size, look);
            }

            x += share * Paper.Inner;
        }

        paper.Space(HeightOf(shares, cells, look));
        paper.Rule();
    }

    private static float HeightOf(IReadOnlyList<float> shares, IReadOnlyList<string> cells, PaperLook look) =>
        (cells.Zip(shares, (cell, share) => Lines(cell, share, look).Count).Max() * look.LineHeight) + (2 * Padding);

    private static IReadOnlyList<string> Lines(string cell, float share, PaperLook look)
    {
        using var font = look.Font();
        return PaperLines.Of(PaperFont.Writable(cell), font, (share * Paper.Inner) - Gap);
    }
}
