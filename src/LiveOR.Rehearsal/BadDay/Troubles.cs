using LiveOR.Rehearsal.Faults;

namespace LiveOR.Rehearsal.BadDay;

/// <summary>What can be switched on by hand.</summary>
internal static class Troubles
{
    public const string Late = "late";
    public const string Luck = "luck";

    private static readonly Calls OnlyPosts = Calls.Named("post")!;

    public static IReadOnlyList<Trouble> All { get; } =
    [
        new("down", "X is down", "Every call is answered with 503 and nothing is posted.",
            "The thread stands still. LiveOR looks on X for each post before it tries it again. The live page goes on.")
        {
            Fault = FaultKinds.Named("503-before"),
        },
        new("lost", "The answer is lost", "X makes the post, but the connection ends before it says so.",
            "The post stands, LiveOR cannot know. It reads the timeline, finds the post and goes on. Nothing is there twice.")
        {
            Fault = FaultKinds.Named("abort-after"), Calls = OnlyPosts,
        },
        new("hang", "X hangs for 30 seconds", "Every call waits half a minute, then the connection ends. Nothing is posted.",
            "The delivery stays under way for a while, is then looked for and tried again. The live page does not wait for it.")
        {
            Fault = FaultKinds.Named("hang-before"),
        },
        new("many", "Too many posts", "X takes no more posts for two minutes (429) and says until when.",
            "The thread waits, says until when, and goes on by itself.")
        {
            Fault = FaultKinds.Named("429"), Calls = OnlyPosts, ForSeconds = 120,
        },
        new("keys", "Keys no longer accepted", "Every call is answered with 401, as if somebody had withdrawn the access.",
            "The thread stops with “X does not accept the account's keys.” Somebody has to put that right.")
        {
            Fault = FaultKinds.Named("401"),
        },
        new("credits", "No credits left", "Every call is answered with 402: the account has run dry.",
            "The thread stops with “The X account has no credits left.” Somebody has to top it up.")
        {
            Fault = FaultKinds.Named("402"),
        },
        new(Late, "New posts show up 20 seconds late", "A new post is missing from timeline and search for 20 seconds.",
            "Nothing, until an answer is lost as well: then LiveOR looks again and again before it repeats a post, and asks when in doubt."),
        new(Luck, "A third of all answers are broken", "Errors, cut connections and nonsense, before and after the post was made."
            + " The same seed breaks the same calls.",
            "Now and then a post takes longer. The thread still arrives whole, in order, each post once."),
    ];

    public static Trouble? Named(string key) => All.FirstOrDefault(trouble => trouble.Key == key);
}
