namespace LiveOR.Privacy.Learned;

/// <summary>What was learned: for some features, how much each speaks for each mark. Whole numbers, so that every
/// machine and every browser comes to the same sums. In the file each feature is its distance to the one before, in
/// sevens of bits, then a byte that says which marks follow, then a byte for each of them.</summary>
internal sealed class Weights
{
    public const int Marks = 5;

    /// <summary>What a weight of 1 counts in the file.</summary>
    public const double Step = 0.03;

    private const int Low = 6;

    private static readonly Lazy<Weights> Learned = new(() => new Weights(File()));

    private readonly int[] starts = new int[(1 << (Hash.Bits - Low)) + 1];
    private readonly byte[] lows;
    private readonly sbyte[] weights;

    public Weights(ReadOnlySpan<byte> file)
    {
        Count = BitConverter.ToInt32(file);
        lows = new byte[Count];
        weights = new sbyte[Count * Marks];
        var (at, feature) = (sizeof(int), 0);
        for (var i = 0; i < Count; i++)
        {
            feature += Distance(file, ref at);
            lows[i] = (byte)(feature & ((1 << Low) - 1));
            starts[(feature >> Low) + 1] = i + 1;
            Read(file, ref at, weights.AsSpan(i * Marks, Marks));
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = Math.Max(starts[i], starts[i - 1]);
        }

        Length = at;
    }

    public static Weights Instance => Learned.Value;

    /// <summary>How many features have weights.</summary>
    public int Count { get; }

    /// <summary>How many bytes of the file were read.</summary>
    public int Length { get; }

    /// <summary>The file as it travels in the assembly.</summary>
    public static byte[] File()
    {
        using var stream = typeof(Weights).Assembly.GetManifestResourceStream("LiveOR.Privacy.Learned.weights.bin")
            ?? throw new FileNotFoundException("The learned weights are missing from the assembly.", "weights.bin");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }

    /// <summary>Adds what a feature says for each mark.</summary>
    public void Add(int feature, Span<int> sums)
    {
        var (slot, low) = (feature >> Low, feature & ((1 << Low) - 1));
        for (var i = starts[slot]; i < starts[slot + 1]; i++)
        {
            if (lows[i] == low)
            {
                for (var mark = 0; mark < Marks; mark++)
                {
                    sums[mark] += weights[(i * Marks) + mark];
                }
            }
        }
    }

    private static int Distance(ReadOnlySpan<byte> file, ref int at)
    {
        var (distance, shift) = (0, 0);
        byte next;
        do
        {
            next = file[at++];
            distance |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next > 0x7F);
        return distance;
    }

    private static void Read(ReadOnlySpan<byte> file, ref int at, Span<sbyte> into)
    {
        var marks = file[at++];
        for (var mark = 0; mark < Marks; mark++)
        {
            if ((marks & (1 << mark)) != 0)
            {
                into[mark] = (sbyte)file[at++];
            }
        }
    }
}
