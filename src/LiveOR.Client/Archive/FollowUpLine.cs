using LiveOR.Archive;

namespace LiveOR.Client.Archive;

/// <summary>A follow-up as staff see it. <see cref="Task"/> is "24h" or "30d".</summary>
public sealed record FollowUpLine(
    string Task, string After, FollowUpState State, DateTimeOffset OpensAt, DateTimeOffset DueAt, long? Number, string? Grade, string? Reason,
    string? By, DateTimeOffset? At)
{
    public static FollowUpLine Of(FollowUp each) => new(
        each.Task.Id, each.Task.After, each.State, each.OpensAt, each.DueAt, each.Answer?.Number, each.Answer?.Grade, each.Answer?.Reason,
        each.Answer?.By, each.Answer?.At);
}
