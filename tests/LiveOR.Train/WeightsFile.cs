using LiveOR.Privacy.Learned;

namespace LiveOR.Train;

/// <summary>Writes weights as <see cref="Weights"/> reads them.</summary>
internal static class WeightsFile
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Folder, "src", "LiveOR", "Privacy", "Learned", "weights.bin");

    public static byte[] Of(float[] learned)
    {
        var (entries, count, last) = (new List<byte>(), 0, 0);
        for (var feature = 0; feature < learned.Length / Weights.Marks; feature++)
        {
            var weights = learned.AsSpan(feature * Weights.Marks, Weights.Marks).ToArray().Select(Whole).ToArray();
            if (weights.Any(weight => weight != 0))
            {
                Write(entries, feature - last, weights);
                (count, last) = (count + 1, feature);
            }
        }

        return [.. BitConverter.GetBytes(count), .. entries];
    }

    private static sbyte Whole(float weight) => (sbyte)Math.Clamp(Math.Round(weight / Weights.Step), -127, 127);

    private static void Write(List<byte> entries, int distance, sbyte[] weights)
    {
        for (; distance > 0x7F; distance >>= 7)
        {
            entries.Add((byte)((distance & 0x7F) | 0x80));
        }

        entries.Add((byte)distance);
        entries.Add((byte)weights.Select((weight, mark) => weight == 0 ? 0 : 1 << mark).Sum());
        entries.AddRange(weights.Where(weight => weight != 0).Select(weight => (byte)weight));
    }
}
