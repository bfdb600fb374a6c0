namespace LiveOR.Playbooks.Reading;

/// <summary>The blanks of one step. One mention says what may fill a blank; the others only name it.</summary>
internal sealed class BlankSet(Mistakes mistakes)
{
    private const int Most = 12;
    private readonly List<Blank> blanks = [];

    public IReadOnlyList<Blank> All => blanks;

    public void Add(int line, Blank blank)
    {
        var known = blanks.FindIndex(other => other.Name == blank.Name);
        if (known < 0)
        {
            AddNew(line, blank);
        }
        else if (IsBare(blanks[known]))
        {
            blanks[known] = blank;
        }
        else if (!IsBare(blank) && !Same(blanks[known], blank))
        {
            mistakes.Add(line, $"The blank “{blank.Name}” is described twice, differently.",
                $"Describe it once and write {{{{{blank.Name}}}}} in the other place, or give it another name.");
        }
    }

    private void AddNew(int line, Blank blank)
    {
        if (blanks.Count < Most)
        {
            blanks.Add(blank);
        }
        else
        {
            mistakes.Add(line, $"The step has more than {Most} blanks.", "Fill some of them in, or make two steps of it.");
        }
    }

    private static bool IsBare(Blank blank) => blank is { Choices.Count: 0, Number: false, Default: null };

    private static bool Same(Blank one, Blank other) =>
        one.Number == other.Number && one.Default == other.Default && one.Choices.SequenceEqual(other.Choices);
}
