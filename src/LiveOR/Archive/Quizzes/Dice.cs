namespace LiveOR.Archive.Quizzes;

/// <summary>The same throws for the same seed, on every machine and in twenty years: SplitMix64 (Steele, Lea, Flood 2014).</summary>
internal sealed class Dice(int seed)
{
    private ulong state = (uint)seed;

    public int Below(int count) => (int)(Throw() % (ulong)count);

    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        for (var at = shuffled.Length - 1; at > 0; at--)
        {
            var other = Below(at + 1);
            (shuffled[at], shuffled[other]) = (shuffled[other], shuffled[at]);
        }

        return shuffled;
    }

    private ulong Throw()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
