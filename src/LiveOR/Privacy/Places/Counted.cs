using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>"Recovery 2 days", "lift 3 flaps": a number before what is counted is no room's.</summary>
internal static class Counted
{
    private static readonly WordSet Things = new(
        """
        nights night years year steps loops leads lines flaps arms arm criteria pulses attempts attempt staff times
        tries ports clips units cases lists bites throws strips levels
        pieces parts rounds passes shocks beats breaths findings drains stitches sutures screws wires stents grafts
        vessels nodes layers fingers drops bags packs swabs sponges
        fields lobes segments strands knots loads reloads cartridges people patients days day weeks months hours hour
        minutes grams litres cm mm ml deep wide long high degrees
        points stones polyps trials papers studies tests others more shots lots litre inch inches steps turns weeks
        month attempts teams to-one hole holes screw
        """);

    public static bool After(string text, int end)
    {
        if (end + 2 >= text.Length || text[end] is not (' ' or '+' or '-'))
        {
            return false;
        }

        var rest = text.AsSpan(end + 1);
        var length = rest.IndexOfAnyExceptInRange('a', 'z');
        return text[end] == '+' || Things.Has(rest[..(length < 0 ? rest.Length : length)]);
    }
}
