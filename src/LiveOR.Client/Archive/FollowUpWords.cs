using LiveOR.Archive;

namespace LiveOR.Client.Archive;

/// <summary>How a follow-up stands, in the words a person reads.</summary>
public static class FollowUpWords
{
    public static bool Calls(this FollowUpLine line) => line.State is FollowUpState.Due or FollowUpState.Overdue;

    public static bool IsOpen(this FollowUpLine line) => line.State is FollowUpState.Open or FollowUpState.Due or FollowUpState.Overdue;

    public static string Of(FollowUpLine line, TimeZoneInfo zone) => line.State switch
    {
        FollowUpState.Scheduled => $"due on {Day(line.DueAt, zone)}, can be answered from {Day(line.OpensAt, zone)}",
        FollowUpState.Open => $"due on {Day(line.DueAt, zone)}; it can be answered now",
        FollowUpState.Due => $"due since {Day(line.DueAt, zone)}",
        FollowUpState.Overdue => $"overdue: it was due on {Day(line.DueAt, zone)}",
        FollowUpState.Posted => $"posted as entry {line.Number} by {line.By}, grade {line.Grade}",
        _ => $"not to be posted, said {line.By}: {line.Reason}",
    };

    private static string Day(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
