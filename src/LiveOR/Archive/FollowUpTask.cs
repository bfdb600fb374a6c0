namespace LiveOR.Archive;

/// <summary>When somebody looks how the patient is, counted from the end of the narration. It can be answered once it is open.</summary>
public sealed record FollowUpTask(string Id, string After, TimeSpan Opens, TimeSpan Due, TimeSpan Overdue)
{
    public static IReadOnlyList<FollowUpTask> All { get; } =
    [
        new("24h", "24 hours", TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(48)),
        new("30d", "30 days", TimeSpan.FromDays(25), TimeSpan.FromDays(30), TimeSpan.FromDays(37)),
    ];

    public static FollowUpTask? Find(string id) => All.FirstOrDefault(each => each.Id == id);
}
