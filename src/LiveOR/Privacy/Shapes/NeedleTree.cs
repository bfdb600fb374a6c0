namespace LiveOR.Privacy.Shapes;

/// <summary>Needles by their letters. What ends at a node says whose needles these are, and which borders they ask for.</summary>
internal sealed class NeedleTree
{
    private const int Before = 1;
    private const int After = 2;

    private readonly List<Ending>?[] ofOneLetter = new List<Ending>?[Letters.Count];
    private readonly int[] ofTwoLetters = new int[Letters.Count * Letters.Count];
    private readonly List<char> letters = [default];
    private readonly List<int> firstChild = [0];
    private readonly List<int> nextBeside = [0];
    private readonly List<List<Ending>?> endings = [null];

    public void Plant(string needle, int pattern, Window window)
    {
        var borders = (needle[0] == Letters.Border ? Before : 0) | (needle[^1] == Letters.Border ? After : 0);
        var inside = needle.AsSpan().Trim(Letters.Border);
        var ends = inside.Length == 1 ? ofOneLetter[inside[0] - Letters.Space] ??= [] : Ends(inside);
        ends.Add(new Ending(pattern, borders, window));
    }

    /// <summary>Tells of the needles that begin at a place of a folded text.</summary>
    public void Walk(ReadOnlySpan<char> text, int start, NeedlesFound found)
    {
        Walk(text, start, text[start], found);
        if (char.IsAsciiDigit(text[start]))
        {
            Walk(text, start, Letters.AnyDigit, found);
        }
    }

    private void Walk(ReadOnlySpan<char> text, int start, char first, NeedlesFound found)
    {
        Tell(ofOneLetter[first - Letters.Space], text, start, start + 1, found);
        if (start + 1 == text.Length)
        {
            return;
        }

        var second = text[start + 1];
        Follow(ofTwoLetters[Pair(first, second)], text, start, start + 2, found);
        if (char.IsAsciiDigit(second))
        {
            Follow(ofTwoLetters[Pair(first, Letters.AnyDigit)], text, start, start + 2, found);
        }
    }

    private void Follow(int node, ReadOnlySpan<char> text, int start, int at, NeedlesFound found)
    {
        while (node != 0)
        {
            Tell(endings[node], text, start, at, found);
            if (at == text.Length)
            {
                return;
            }

            var letter = text[at++];
            if (char.IsAsciiDigit(letter) && Child(node, Letters.AnyDigit) is > 0 and var any)
            {
                Follow(any, text, start, at, found);
            }

            node = Child(node, letter);
        }
    }

    private static void Tell(List<Ending>? ends, ReadOnlySpan<char> text, int start, int after, NeedlesFound found)
    {
        if (ends is null)
        {
            return;
        }

        var borders = (Letters.IsBorder(text, start) ? Before : 0) | (Letters.IsBorder(text, after) ? After : 0);
        foreach (var end in ends)
        {
            if ((end.Borders & ~borders) == 0)
            {
                found.Add(end.Pattern, start, end.Window);
            }
        }
    }

    private static int Pair(char first, char second) => ((first - Letters.Space) * Letters.Count) + second - Letters.Space;

    private List<Ending> Ends(ReadOnlySpan<char> needle)
    {
        ref var root = ref ofTwoLetters[Pair(needle[0], needle[1])];
        root = root == 0 ? Grow(needle[1], 0) : root;
        var node = root;
        foreach (var letter in needle[2..])
        {
            var child = Child(node, letter);
            if (child == 0)
            {
                child = Grow(letter, firstChild[node]);
                firstChild[node] = child;
            }

            node = child;
        }

        return endings[node] ??= [];
    }

    private int Child(int node, char letter)
    {
        var child = firstChild[node];
        while (child != 0 && letters[child] != letter)
        {
            child = nextBeside[child];
        }

        return child;
    }

    private int Grow(char letter, int beside)
    {
        letters.Add(letter);
        firstChild.Add(0);
        nextBeside.Add(beside);
        endings.Add(null);
        return letters.Count - 1;
    }

    private readonly record struct Ending(int Pattern, int Borders, Window Window);
}
