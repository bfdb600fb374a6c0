namespace LiveOR.Archive.Retention;

/// <summary>How long a hospital keeps what. Hours and days for what never became public; years, from the narration's end, for archives.
/// <see cref="Errors"/> names, in plain words, what is not accepted.</summary>
public sealed record RetentionPolicy
{
    /// <summary>US hospitals keep consents and records of what was done for six years (45 CFR 164.316).</summary>
    public const int LeastRecordYears = 6;

    /// <summary>Drafts that were held back and that nobody let go, after the narration's end.</summary>
    public int DraftHours { get; init; } = 24;

    /// <summary>Pictures that no public update holds, after the narration's end.</summary>
    public int PictureDays { get; init; } = 30;

    /// <summary>Invitations that were used, taken back or ran out.</summary>
    public int InvitationDays { get; init; } = 30;

    /// <summary>Null: archives stay until they are withdrawn.</summary>
    public int? ArchiveYears { get; init; }

    /// <summary>For how long at least consents, journals' proofs and audit lines stay. Nothing deletes them afterwards by itself.</summary>
    public int RecordYears { get; init; } = LeastRecordYears;

    /// <summary>How long before its day an archive is announced as due.</summary>
    public int NoticeDays { get; init; } = 90;

    public IReadOnlyList<string> Errors() =>
    [
        .. Within(DraftHours, 1, 720, "DraftHours", "hours for drafts that nobody let go"),
        .. Within(PictureDays, 1, 365, "PictureDays", "days for pictures that were never shown"),
        .. Within(InvitationDays, 1, 365, "InvitationDays", "days for invitations that ended"),
        .. ArchiveYears is { } years ? Within(years, 1, 100, "ArchiveYears", "years for archives; leave it out to keep them until they are withdrawn") : [],
        .. RecordYears < LeastRecordYears
            ? [$"RecordYears is {RecordYears}: consents and the audit record are kept for {LeastRecordYears} years at least."]
            : Within(RecordYears, LeastRecordYears, 100, "RecordYears", "years for consents and the audit record"),
        .. Within(NoticeDays, 7, 365, "NoticeDays", "days' notice before an archive is due"),
    ];

    /// <summary>What is allowed, and should be asked about before it is relied on.</summary>
    public IReadOnlyList<string> Warnings() => ArchiveYears < RecordYears
        ?
        [
            $"Archives are due after {ArchiveYears} {(ArchiveYears == 1 ? "year" : "years")}, earlier than the {RecordYears} years for which consents and the audit "
            + "record stay. Ask your lawyers whether the narration is part of the record.",
        ]
        : [];

    /// <summary>The first day on which something that ended then is due; null when it never is.</summary>
    public DateOnly? DueOn(DateTimeOffset ended) =>
        ArchiveYears is { } years ? DateOnly.FromDateTime(ended.UtcDateTime).AddYears(years) : null;

    public DateOnly RecordsKeptUntil(DateOnly from) => from.AddYears(RecordYears);

    private static string[] Within(int value, int least, int most, string name, string what) => value < least || value > most
        ? [$"{name} is {value}: say {least} to {most} {what}."]
        : [];
}
