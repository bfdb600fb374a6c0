using System.Globalization;
using System.Text;

namespace LiveOR.Load.Audience.Raw;

/// <summary>The orders that come on the standard input, read when the kernel says that there are some.</summary>
internal sealed class Orders
{
    public const int Descriptor = 0;
    public const string Stall = "stall";
    public const string Part = "part";
    public const string Tally = "tally";

    private readonly byte[] buffer = new byte[4096];
    private string begun = "";

    /// <summary>Whoever gave orders has gone.</summary>
    public bool HasEnded { get; private set; }

    public IEnumerable<(string Verb, long Number)> Read()
    {
        var came = (int)Libc.Read(Descriptor, ref buffer[0], buffer.Length);
        HasEnded = came <= 0;
        var lines = (begun + Encoding.ASCII.GetString(buffer, 0, Math.Max(came, 0))).Split('\n');
        begun = lines[^1];
        return lines[..^1].Select(Parse);
    }

    private static (string Verb, long Number) Parse(string line) => line.Split(' ') switch
    {
        [var verb, var number] => (verb, long.Parse(number, CultureInfo.InvariantCulture)),
        _ => (line, 0),
    };
}
