namespace LiveOR.Archive.Retention;

/// <summary>One line of the policy in the words a person reads: what, how long, from when, and what becomes of it.</summary>
public sealed record RetentionRule(string What, string HowLong, string Then)
{
    private const string Swept = "Erased by itself; each time with a line in the audit record. A legal hold keeps it.";
    private const string Kept = "Never deleted by LiveOR.";

    public static IReadOnlyList<RetentionRule> Of(RetentionPolicy policy) =>
    [
        new("Drafts that were held back and that nobody let go", $"{Count(policy.DraftHours, "hour")} after the narration's end", Swept),
        new("Pictures that no public update holds", $"{Count(policy.PictureDays, "day")} after the narration's end", Swept),
        new("Invitations that were used, taken back or ran out", $"{Count(policy.InvitationDays, "day")} after that", Swept),
        new("Original picture files", "Not kept", "Pictures are drawn anew when they arrive."),
        new("What identifies the patient, as keyed digests", "Until it is published or withdrawn", "Deleted in the same step."),
        policy.ArchiveYears is { } years
            ? new("Archives", $"{Count(years, "year")} after the narration's end", $"Announced {Count(policy.NoticeDays, "day")} before; deleted once a reviewer or an administrator confirms it.")
            : new("Archives", "Until they are withdrawn", "Nothing is due by itself."),
        new("Unpublished narrations", "Until a reviewer publishes them, or they are withdrawn", "They hold themselves: nothing deletes what nobody has reviewed."),
        new("Rehearsals", "Until somebody throws them away", "They name no patient."),
        new("Consents, titles and the journal's proofs without words", $"At least {Count(policy.RecordYears, "year")}", Kept),
        new("The audit record", $"At least {Count(policy.RecordYears, "year")}", $"{Kept} Its lines are chained, and the database refuses to delete one."),
        new("Certificates", "As long as their holders may show them", "Digests and a score; no name, no word of the narration."),
        new("Log files of the server", "14 files, one a day", "Overwritten. They hold no narrated text."),
        new("Visitors' addresses and questions", "Not kept", "They stand in memory while a page is open."),
    ];

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
