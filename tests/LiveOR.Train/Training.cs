namespace LiveOR.Train;

/// <summary>From sentences to the file of weights. The same sentences, lists and seed make the same file.</summary>
internal static class Training
{
    public const int Seed = 7;

    public static byte[] Learn(IEnumerable<Sentence> sentences, int seed)
    {
        var random = new Random(seed);
        return WeightsFile.Of(new Learner(random).Learn(new Examples(random).Of(sentences)));
    }
}
