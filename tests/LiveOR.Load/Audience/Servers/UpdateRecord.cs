using System.Globalization;
using System.Text;

namespace LiveOR.Load.Audience.Servers;

/// <summary>What LiveOR sends to a viewer for one update: the peers publish the same bytes, with numbers of their
/// own.</summary>
internal sealed record UpdateRecord(string Before, string After)
{
    private const string Mark = "{\"number\":";

    public int Length => Encoding.UTF8.GetByteCount(With(10));

    public static UpdateRecord Of(string pushed)
    {
        var start = pushed.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var end = pushed.IndexOf(',', start);
        return new UpdateRecord(pushed[..start], pushed[end..]);
    }

    public string With(long number) => string.Create(CultureInfo.InvariantCulture, $"{Before}{number}{After}");
}
