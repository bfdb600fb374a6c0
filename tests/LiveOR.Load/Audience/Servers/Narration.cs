using System.Text.Json;

namespace LiveOR.Load.Audience.Servers;

/// <summary>What the narrator says: about 450 characters, as long as updates are when something is explained.</summary>
internal static class Narration
{
    private const string Words =
        "The camera shows a calm picture, and the team takes its time. The gallbladder is held up and a little to the "
        + "right, so that the space below it opens like a book. What looks like a thin curtain is the lining over the duct "
        + "and the artery; it is taken away in small steps, first in front, then behind. Nothing is cut before both have "
        + "been seen from both sides. If you wonder why this is slow: here slow is safe.";

    public static string Update(long number) => JsonSerializer.Serialize(new
    {
        type = "step",
        text = $"{Words} This is remark {number}.",
    });
}
