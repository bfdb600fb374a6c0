namespace LiveOR.Archive.Quizzes;

/// <summary>The places that the choices of an order have been given, counted from 1: the first number is the place of the first
/// choice.</summary>
public static class Placing
{
    /// <summary>Every choice where it is shown.</summary>
    public static IReadOnlyList<int> AsShown(int choices) => [.. Enumerable.Range(1, choices)];

    /// <summary>The choices in the order of their places. Whatever the numbers are, each choice is there once.</summary>
    public static IReadOnlyList<int> Row(IReadOnlyList<int> places) =>
        [.. Enumerable.Range(0, places.Count).OrderBy(choice => places[choice])];

    /// <summary>A choice changes places with its neighbour; at either end it stays.</summary>
    public static IReadOnlyList<int> Move(IReadOnlyList<int> places, int choice, bool up)
    {
        var row = Row(places).ToArray();
        var from = Array.IndexOf(row, choice);
        var to = up ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < row.Length)
        {
            (row[from], row[to]) = (row[to], row[from]);
        }

        return [.. Enumerable.Range(0, row.Length).Select(each => Array.IndexOf(row, each) + 1)];
    }
}
